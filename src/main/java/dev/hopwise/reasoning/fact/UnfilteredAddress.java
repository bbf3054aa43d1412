package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * An address at which AWS itself answers inside a VPC, past security groups and network ACLs.
 *
 * @param text what answers there
 * @param vpc the VPC in which it answers
 * @param inbound the packets addressed to it
 * @param answered those that it answers
 * @param resolver whether it is the DNS server, which a VPC may turn off
 * @param recorded whether flow logs record what is sent to it
 */
public record UnfilteredAddress(
        String text, Id vpc, PacketSet inbound, PacketSet answered, boolean resolver, boolean recorded, Where where)
        implements Evidence, Destination {
    @Override
    public String role() {
        return "service";
    }
}
