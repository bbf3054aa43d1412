package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.topology.Id;
import java.util.Collection;

/** The packets of an ACL that one entry decides. */
public record AclPiece(Id acl, Direction direction, PacketSet packets, AclEntry entry) {
    /** Whether some of it is among {@code others}. */
    public boolean isAmong(PacketSet others) {
        return packets.overlaps(others);
    }

    /** Whether some of it goes to one of {@code ports}. */
    public boolean asksOn(String... ports) {
        return packets.overlaps(PacketSet.anyOf(ports));
    }

    /** Whether some of it is about one of {@code services}, and {@code rule} is as well. */
    public boolean asksFor(GroupRule rule, String... services) {
        return packets.intersect(PacketSet.anyOf(services)).overlaps(rule.traffic());
    }

    /** Whether some of it asks {@code server} over TCP for what {@code admitting} lets in. */
    public boolean isAsking(Eni server, GroupRule admitting) {
        return packets.intersect(admitting.traffic())
                .intersect(PacketSet.anyOf("tcp"))
                .overlaps(server.inbound());
    }

    /** Whether some of it leaves a subnet as UDP that is asked for. */
    public boolean carriesUdp(Asked asked, Subnet from) {
        return packets.overlaps(asked.leaving(from, "udp"));
    }

    /** Whether it is of replies to some of {@code requests} that go where {@code route} leads, from ports of 1024 to 65535. */
    public boolean answers(AclPiece requests, Route route) {
        PacketSet asked = requests.packets
                .intersect(route.coverage().possible())
                .intersect(PacketSet.anyOf("tcp"))
                .intersect(PacketSet.fromPorts(Range.EPHEMERAL));
        return packets.overlaps(asked.reverse());
    }

    /** Whether it decides some of what {@code other} is for. */
    public boolean decides(AclEntry other) {
        return packets.overlaps(other.coverage().certain());
    }

    /** Whether some of it goes where {@code route} leads, to one of {@code ports}. */
    public boolean leadsWhere(Route route, String ports) {
        return packets.intersect(PacketSet.anyOf(ports))
                .overlaps(route.coverage().possible());
    }

    /** How many numbers before its entry are too few for entries that let what it decides of {@code packet} through. */
    public int lacking(Packet packet, Collection<?> entries) {
        return Opening.of(packet.part(packets), direction).lacking(entry, entries);
    }

    /** Whether some of it is like what {@code entry} is for, to or from the addresses of {@code eni}. */
    public boolean allowsLike(AclEntry entry, Eni eni) {
        return packets.overlaps(entry.wouldCover(eni));
    }
}
