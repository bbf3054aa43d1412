package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.BlockPublicAccess;
import dev.hopwise.topology.Id;

/**
 * A subnet.
 *
 * @param az its Availability Zone; empty where the file does not say
 * @param outbound the packets that its addresses send
 * @param table its effective route table
 * @param acl its effective network ACL
 */
public record Subnet(
        Id id,
        Id vpc,
        String az,
        PacketSet inbound,
        PacketSet outbound,
        Id table,
        Id acl,
        BlockPublicAccess exclusion,
        Where where)
        implements Thing, Destination {}
