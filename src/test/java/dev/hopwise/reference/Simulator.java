package dev.hopwise.reference;

import dev.hopwise.topology.Topology;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows one request and the reply to it. */
public final class Simulator {
    private final Site site;

    public Simulator(Topology topology) {
        this.site = new Site(topology);
    }

    /** Everything with an address, in file order. */
    public List<Port> ports() {
        return site.ports().toList();
    }

    /**
     * The address by which a sender knows a receiver: from the internet in IPv4 its public one, where it has one.
     *
     * @param isOutside whether the sender is on the internet
     */
    public Optional<IpAddress> addressOf(Port port, boolean isOutside, boolean ipv6) {
        Optional<IpAddress> own =
                port.addresses().stream().filter(it -> it.isIpv6() == ipv6).findFirst();
        return isOutside && !ipv6 ? port.publicAddress().or(() -> own) : own;
    }

    /** Those of the addresses that nothing in the file has. */
    public List<IpAddress> unheld(Collection<IpAddress> addresses) {
        return addresses.stream()
                .filter(it -> site.publicHolder(it).isEmpty())
                .filter(it -> site.ports().noneMatch(port -> port.holds(it)))
                .toList();
    }

    /** Whether an address is in no VPC. */
    public boolean isOutside(IpAddress address) {
        return site.topology().vpcs().values().stream().noneMatch(vpc -> site.isInside(vpc, address));
    }

    /**
     * What becomes of a request: one fate, or as many as the choice of a NAT gateway on the way makes.
     *
     * @param sender its sender, empty for a host on the internet
     * @param receiver whom it is meant for, empty for a host on the internet
     * @param natPorts the ports that a NAT gateway may give it (UG:nat-gateway-basics)
     */
    public Set<Fate> follow(
            Optional<Port> sender, Optional<Port> receiver, Packet request, Collection<Integer> natPorts) {
        Set<Fate> fates = new HashSet<>();
        for (int natPort : natPorts) {
            Session session = new Session();
            fates.add(follow(new Walk.Ends(sender, receiver), session, request, natPort));
            if (!session.isTranslated()) {
                break;
            }
        }
        return fates;
    }

    private Fate follow(Walk.Ends ends, Session session, Packet request, int natPort) {
        Fate.End leg = Fate.End.REQUEST_DROPPED;
        try {
            Place.Arrived arrived = there(Walk.ofRequest(site, session, ends, natPort), ends, request);
            mustBe(ends.receiver(), arrived.port());
            leg = Fate.End.REPLY_DROPPED;
            Place.Arrived returned = back(
                    Walk.ofReply(site, session, ends), arrived, arrived.packet().reply());
            mustBe(ends.sender(), returned.port());
            if (!returned.packet().equals(request.reply())) {
                throw new IllegalStateException("A reply nobody waits for: " + returned.packet() + " to " + request);
            }
            return Fate.DELIVERED;
        } catch (Dropped dropped) {
            return Fate.dropped(leg, dropped.blame());
        } catch (Undecided undecided) {
            return Fate.UNDECIDED;
        }
    }

    private static Place.Arrived there(Walk there, Walk.Ends ends, Packet request) {
        return ends.sender().isPresent() ? there.from(ends.sender().get(), request) : there.fromHost(request);
    }

    private static Place.Arrived back(Walk back, Place.Arrived arrived, Packet reply) {
        if (arrived.port().isPresent()) {
            return back.from(arrived.port().get(), reply);
        }
        return back.goOn(
                arrived.byEndpoint().isPresent()
                        ? new Place.InVpc(arrived.byEndpoint().get(), reply)
                        : new Place.OnInternet(reply));
    }

    private static void mustBe(Optional<Port> expected, Optional<Port> actual) {
        if (!expected.equals(actual)) {
            throw actual.map(Dropped::by).orElseThrow(() -> new Undecided("on the internet"));
        }
    }
}
