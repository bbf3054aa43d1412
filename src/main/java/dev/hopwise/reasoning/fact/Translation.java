package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Nat64;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.topology.Id;

/**
 * What a gateway did to an address, kept so that conclusions are told in the sender's own addresses.
 *
 * @param gateway which gateway; {@link Packet#ANYONE} where the walk resumes behind a missing route
 * @param before the headers that came to it
 * @param source whether the source was rewritten, else the destination
 * @param ports whether the ports on that side were rewritten as well
 */
public record Translation(Id gateway, PacketSet before, boolean source, boolean ports) {
    /** Whether it is a NAT gateway's return of a reply to its client, destination port and all. */
    boolean isRestoration() {
        return ports && !source;
    }

    /** Whether what comes out goes elsewhere than what came in. */
    boolean isRedirection() {
        return !source || before.overlaps(Space.IPV6);
    }

    /** As a NAT gateway takes them, in IPv4 or in IPv6. */
    private PacketSet inBoth(PacketSet after) {
        return before.overlaps(Space.IPV6) ? after.union(Nat64.toIpv6(after)) : after;
    }

    /** The headers before, of those that became some of {@code after}. */
    PacketSet undo(PacketSet after) {
        PacketSet loose = source ? after.forgetSource() : after.forgetDestination();
        return ports ? before.intersect(inBoth(loose.forgetSourcePorts())) : before.intersect(loose);
    }
}
