package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * A way to a network outside AWS.
 *
 * @param network the network
 * @param id the VPN gateway, or the attachment to a transit gateway, that reaches it
 */
public record Uplink(Id network, Id id, Where where) implements Thing {}
