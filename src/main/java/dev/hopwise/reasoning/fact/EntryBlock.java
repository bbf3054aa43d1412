package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Cidr;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * The block of an entry of a network ACL, at its own place in the file.
 *
 * @param number the rule number of the entry
 */
public record EntryBlock(Id acl, Direction direction, int number, Cidr cidr, String written, Where where)
        implements WrittenBlock {
    /** Whether it is one address. */
    public boolean isSingle() {
        return cidr.prefix() == cidr.family().bits();
    }

    /** Whether it is a part of {@code subnet}, and {@code eni} has an address in the rest. */
    public boolean leavesOut(SubnetBlock subnet, Eni eni) {
        return eni.addresses().stream().anyMatch(address -> subnet.cidr().contains(address) && !cidr.contains(address));
    }
}
