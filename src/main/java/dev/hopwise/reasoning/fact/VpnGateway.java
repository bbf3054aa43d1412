package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import java.util.Optional;

/**
 * A VPN gateway.
 *
 * @param vpc the VPC that it is attached to, if any
 * @param inbound the packets to the prefixes that it knows: the blocks of its networks, and its static routes
 */
public record VpnGateway(Id id, Optional<Id> vpc, PacketSet inbound, Where where) implements Thing, Destination {
    public boolean isAttached() {
        return vpc.isPresent();
    }

    public boolean isAttachedTo(Id other) {
        return vpc.filter(other::equals).isPresent();
    }

    /** Where it can be attached: at itself, or, where it is attached to another VPC, at {@code others}, who mean it. */
    public Evidence orMeant(Evidence others) {
        return isAttached() ? others : this;
    }

    /** Whether it stands behind {@code other} in the file. */
    public boolean isAfter(VpnGateway other) {
        return where.compareTo(other.where) > 0;
    }

    /** Whether the file says nothing of what it knows in the family of {@code route}. */
    public boolean isSilentOn(Route route) {
        return !(route.isIpv4() && inbound.overlaps(Space.IPV4)) && !(route.isIpv6() && inbound.overlaps(Space.IPV6));
    }
}
