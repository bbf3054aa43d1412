package dev.hopwise.drawing;

/**
 * What joins two shapes.
 *
 * @param from the key of one
 * @param to the key of the other
 * @param open whether it carries nothing as it is, by what the file says of its state
 */
public record Line(String from, String to, int x1, int y1, int x2, int y2, boolean open) {}
