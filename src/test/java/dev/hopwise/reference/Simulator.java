package dev.hopwise.reference;

import dev.hopwise.topology.Topology;
import dev.hopwise.topology.Vpc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows one request and the reply to it. */
public final class Simulator {
    /** One that a NAT gateway may pick (UG:nat-gateway-basics). */
    public static final int SOME_PORT = 40000;

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

    /** What names mean, to whom. */
    public HostNames names() {
        return new HostNames(site);
    }

    /** Those of the addresses that nothing in the file has. */
    public List<IpAddress> unheld(Collection<IpAddress> addresses) {
        return addresses.stream()
                .filter(it -> site.publicHolder(it).isEmpty())
                .filter(it -> site.ports().noneMatch(port -> port.holds(it)))
                .toList();
    }

    /** The host in a network outside AWS that has an address. */
    public Optional<Port> networkEnd(IpAddress address) {
        return site.networkOf(address).map(id -> site.networkEnd(id, address));
    }

    /** Whether an address is in no VPC and in no network of the file. */
    public boolean isOutside(IpAddress address) {
        return site.networkOf(address).isEmpty()
                && site.topology().vpcs().values().stream().noneMatch(vpc -> site.isInside(vpc, address));
    }

    /** Whether the table of a sender's subnet has a route to nothing but addresses that stand for IPv4 addresses. */
    public boolean isLedToTranslator(Port sender) {
        Vpc vpc = site.vpc(sender.vpc());
        return sender.subnet().isPresent()
                && new RouteLookup(site)
                        .tableOf(vpc, vpc.subnets().get(sender.subnet().get())).hops().stream()
                                .anyMatch(hop -> Nat64.covers(hop.destination()));
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
        return ways(sender, receiver, request, natPorts).stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** The same, apart for each way that AWS may pick. */
    public List<Set<Fate>> ways(
            Optional<Port> sender, Optional<Port> receiver, Packet request, Collection<Integer> natPorts) {
        List<Set<Fate>> ways = new ArrayList<>();
        Choices choices = new Choices();
        do {
            ways.add(way(choices, new Walk.Ends(sender, receiver), request, natPorts));
        } while (choices.another());
        return ways;
    }

    /**
     * By what kinds of place a request and its reply go, and where in the reference they end: two packets of one trail test much
     * the same.
     */
    public Trail trail(Optional<Port> sender, Optional<Port> receiver, Packet request, int natPort) {
        Session session = new Session(new Choices());
        Walk.Ends ends = new Walk.Ends(sender, receiver);
        try {
            Fate fate = exchange(ends, session, request, natPort);
            return new Trail(fate.end(), fate.toString(), session.passed().toString());
        } catch (Dropped stop) {
            return new Trail(
                    Fate.dropped(session, stop.blame()).end(),
                    Trail.where(stop) + stop.why(),
                    session.passed().toString());
        } catch (AtRandom stop) {
            return new Trail(
                    Fate.End.AT_RANDOM, Trail.where(stop), session.passed().toString());
        } catch (Undecided stop) {
            return new Trail(
                    Fate.End.UNDECIDED, Trail.where(stop), session.passed().toString());
        }
    }

    /** The routes and entries that a request and its reply meet, on one of their ways. */
    public List<String> decisions(Optional<Port> sender, Optional<Port> receiver, Packet request, int natPort) {
        Session session = new Session(new Choices());
        follow(new Walk.Ends(sender, receiver), session, request, natPort);
        return session.decisions();
    }

    /**
     * What flow logs everywhere would record of a request and its reply; empty where AWS may pick among ways or ports that fare
     * differently, or where what is recorded, or what becomes of them, is not documented.
     */
    public Optional<List<Sight>> sights(
            Optional<Port> sender, Optional<Port> receiver, Packet request, Collection<Integer> natPorts) {
        Walk.Ends ends = new Walk.Ends(sender, receiver);
        Set<Optional<List<Sight>>> all =
                natPorts.stream().map(natPort -> sights(ends, request, natPort)).collect(Collectors.toSet());
        return all.size() == 1 ? all.iterator().next() : Optional.empty();
    }

    private Optional<List<Sight>> sights(Walk.Ends ends, Packet request, int natPort) {
        Choices choices = new Choices();
        Session session = new Session(choices);
        Fate fate = follow(ends, session, request, natPort);
        boolean isOpen = fate == Fate.UNDECIDED
                || fate == Fate.AT_RANDOM
                || session.sights().isOpen()
                || choices.another();
        return isOpen ? Optional.empty() : Optional.of(session.sights().all());
    }

    private Set<Fate> way(Choices choices, Walk.Ends ends, Packet request, Collection<Integer> natPorts) {
        Set<Fate> fates = new HashSet<>();
        for (int natPort : natPorts) {
            choices.restart();
            Session session = new Session(choices);
            fates.add(follow(ends, session, request, natPort));
            if (!session.isTranslated()) {
                break;
            }
        }
        return fates;
    }

    private Fate follow(Walk.Ends ends, Session session, Packet request, int natPort) {
        try {
            return exchange(ends, session, request, natPort);
        } catch (Dropped dropped) {
            Fate fate = Fate.dropped(session, dropped.blame());
            boolean isPerhaps = fate.end() == Fate.End.PERHAPS_DROPPED && !session.isArrived();
            return isPerhaps && refusesReply(ends, session, request) ? fate.whoseReplyIsRefused() : fate;
        } catch (AtRandom random) {
            return Fate.AT_RANDOM;
        } catch (Undecided undecided) {
            return Fate.UNDECIDED;
        }
    }

    private Fate exchange(Walk.Ends ends, Session session, Packet request, int natPort) {
        Place.Arrived arrived = there(Walk.ofRequest(site, session, ends, natPort), ends, request);
        mustBe(ends.receiver(), arrived.port());
        session.sights().elsewhere(() -> new EndpointPolicies(site).check(ends, arrived));
        session.arrived();
        if (request.isAnswered() && !AwsServicesInVpc.isMeantBy(request)) {
            session.sights().turn();
            Place.Arrived returned = back(
                    Walk.ofReply(site, session, ends), arrived, arrived.packet().reply());
            mustBe(ends.sender(), returned.port());
            mustFit(ends, returned.packet(), request);
        }
        return Fate.delivered(session);
    }

    /** Whether the ACL of the sender's subnet lets no reply in from elsewhere (UG:vpc-network-acls). */
    private boolean refusesReply(Walk.Ends ends, Session session, Packet request) {
        Optional<Port> asking = ends.sender().filter(it -> it.subnet().isPresent());
        if (asking.isEmpty() || !request.isAnswered()) {
            return false;
        }
        Vpc vpc = site.vpc(asking.get().vpc());
        try {
            new AclFilter(site, session)
                    .entering(vpc, vpc.subnets().get(asking.get().subnet().get()), request.reply());
            return false;
        } catch (Dropped refused) {
            return true;
        }
    }

    /** A network that asked a public address waits for no reply from a private one (UG:VPC_Internet_Gateway). */
    private static void mustFit(Walk.Ends ends, Packet reply, Packet request) {
        if (!reply.equals(request.reply())) {
            if (ends.sender().filter(Port::isNetwork).isPresent()) {
                throw Dropped.by(ends.sender().get());
            }
            throw new IllegalStateException("A reply nobody waits for: " + reply + " to " + request);
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
