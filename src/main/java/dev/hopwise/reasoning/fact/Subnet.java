package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.BlockPublicAccess;
import dev.hopwise.topology.Id;
import java.util.List;

/**
 * A subnet.
 *
 * @param az its Availability Zone; empty where the file does not say
 * @param cidrs its blocks, one a family
 * @param outbound the packets that its addresses send
 * @param table its effective route table
 * @param acl its effective network ACL
 */
public record Subnet(
        Id id,
        Id vpc,
        String az,
        List<Cidr> cidrs,
        PacketSet inbound,
        PacketSet outbound,
        Id table,
        Id acl,
        BlockPublicAccess exclusion,
        Where where)
        implements Thing, Destination {
    /** Whether an address of {@code eni} is one of the lowest {@code count} of a block. */
    public boolean beginsWith(int count, Eni eni) {
        return eni.addresses().stream()
                .anyMatch(address -> cidrs.stream().anyMatch(block -> block.isAmongFirst(count, address)));
    }

    /** Whether an address of {@code eni} is one of the highest {@code count} of a block. */
    public boolean endsWith(int count, Eni eni) {
        return eni.addresses().stream()
                .anyMatch(address -> cidrs.stream().anyMatch(block -> block.isAmongLast(count, address)));
    }
}
