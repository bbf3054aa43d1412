package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Cidr;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * A block that a rule of a security group, a route, a prefix list or a network outside AWS names, at its own place in the file.
 *
 * @param by the group, the route table, the route table of a transit gateway, the list or the network
 */
public record NamedBlock(Id by, Cidr cidr, String written, Where where) implements WrittenBlock {}
