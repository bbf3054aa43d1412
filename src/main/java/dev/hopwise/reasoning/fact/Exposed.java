package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Family;

/** An interface to which the internet gateway brings what everybody sends, as far as groups and ACLs let it. */
public record Exposed(Eni eni, Family family) {}
