package dev.hopwise.drawing;

/** A place in a picture, in pixels from its upper left corner. */
public record Point(int x, int y) {}
