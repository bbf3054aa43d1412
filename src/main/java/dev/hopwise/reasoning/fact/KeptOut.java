package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/**
 * A subnet whose table leads to a gateway endpoint, and whose network ACL lets nothing go there.
 *
 * @param acl the network ACL of the subnet
 */
public record KeptOut(Id acl, Subnet subnet, Endpoint endpoint) {}
