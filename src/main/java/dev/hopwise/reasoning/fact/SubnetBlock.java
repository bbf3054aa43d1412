package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Cidr;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/** A block of a subnet, at its own place in the file. */
public record SubnetBlock(Id subnet, Id vpc, Cidr cidr, String written, Where where) implements WrittenBlock {}
