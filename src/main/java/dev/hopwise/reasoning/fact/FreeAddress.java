package dev.hopwise.reasoning.fact;

/** A public address that nothing in the file has: it stands for one that AWS will give. */
public record FreeAddress(String address) {}
