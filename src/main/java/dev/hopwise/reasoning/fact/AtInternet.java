package dev.hopwise.reasoning.fact;

/** On the internet. */
public record AtInternet(Packet packet) {}
