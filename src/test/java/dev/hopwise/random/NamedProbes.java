package dev.hopwise.random;

import dev.hopwise.reference.Blame;
import dev.hopwise.reference.IpAddress;
import dev.hopwise.reference.Nat64;
import dev.hopwise.reference.Packet;
import dev.hopwise.reference.Port;
import dev.hopwise.reference.Simulator;
import dev.hopwise.topology.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Packets to ends that are names: host names, services, what AWS answers itself, sessions of connect endpoints. */
final class NamedProbes {
    private static final List<String> UNFILTERED =
            List.of("169.254.169.253", "169.254.169.253", "169.254.169.254", "169.254.169.123", "fd00:ec2::253");
    /** Where AWS answers nothing. */
    private static final List<String> KEPT = List.of("169.254.170.9", "fd00:ec2::9");

    private final Dice dice;
    private final Simulator simulator;
    private final RandomPackets packets;
    private final List<Port> interfaces;
    private final List<Port> connect;
    private final List<IpAddress> hosts;
    private final List<IpAddress> edges;

    NamedProbes(Dice dice, Simulator simulator, RandomPackets packets, String text) {
        this.dice = dice;
        this.simulator = simulator;
        this.packets = packets;
        this.interfaces = simulator.ports().stream()
                .filter(port -> port.kind() == Kind.NETWORK_INTERFACE)
                .toList();
        this.connect =
                simulator.ports().stream().filter(Port::isConnectEndpoint).toList();
        Set<IpAddress> all = Cuts.hosts(text);
        Peers.HOSTS.forEach(host -> all.add(IpAddress.parse(host)));
        this.hosts = simulator.unheld(all).stream()
                .filter(it -> !it.isIpv6() && simulator.isOutside(it))
                .toList();
        this.edges = List.copyOf(Cuts.edges(text));
    }

    Optional<Probe> draw() {
        return switch (dice.between(0, 9)) {
            case 0, 1 -> unfiltered(dice.of(interfaces));
            case 2, 3, 4 -> hostName(sender(), dice.of(interfaces));
            case 5, 6 -> service(dice.of(interfaces));
            default -> connect.isEmpty() ? Optional.empty() : session(dice.of(connect), dice.of(interfaces));
        };
    }

    private Optional<Port> sender() {
        return dice.percent(85) ? Optional.of(dice.of(interfaces)) : Optional.empty();
    }

    private Optional<Probe> unfiltered(Port sender) {
        IpAddress service = IpAddress.parse(dice.of(dice.percent(15) ? KEPT : UNFILTERED));
        int port = dice.of(53, 53, 80, 123);
        return simulator
                .addressOf(sender, false, service.isIpv6())
                .map(own -> dice.percent(50) ? packets.tcp(own, service, port) : packets.udp(own, service, port))
                .map(packet ->
                        Probe.of(sender.name(), service.toString(), Optional.of(sender), Optional.empty(), packet));
    }

    private Optional<Probe> hostName(Optional<Port> sender, Port named) {
        Optional<IpAddress> source =
                sender.isPresent() ? source(sender.get()) : Optional.of(IpAddress.parse(dice.of(Peers.HOSTS)));
        if (source.isEmpty()
                || sender.equals(Optional.of(named))
                || named.primary().isEmpty()) {
            return Optional.empty();
        }
        Set<Blame> missing = simulator.names().missing(named);
        IpAddress ipv4 = missing.isEmpty()
                ? simulator.names().resolve(sender, named).orElseThrow()
                : named.primary().get();
        if (source.get().equals(ipv4) || source.equals(named.primary())) {
            return Optional.empty();
        }
        if (missing.isEmpty()) {
            missing = unanswered(source.get(), sender);
        }
        Packet packet = packets.between(source.get(), inFamilyOf(source.get(), ipv4));
        String from = sender.map(Port::name).orElse(source.get().toString());
        return Optional.of(new Probe(
                from, "dns:" + named.name(), sender, Optional.of(named), packet, List.of(packet), List.of(), missing));
    }

    /** Of IPv4 where it has both, unless DNS64 gives it the choice. */
    private Optional<IpAddress> source(Port sender) {
        boolean isInIpv6 = simulator.names().isSynthesizing(sender) && dice.percent(40);
        return simulator.addressOf(sender, false, isInIpv6).or(() -> simulator.addressOf(sender, false, !isInIpv6));
    }

    private static IpAddress inFamilyOf(IpAddress source, IpAddress ipv4) {
        return source.isIpv6() ? Nat64.of(ipv4) : ipv4;
    }

    /** Nobody makes an address of IPv6 for a name that has none. */
    private Set<Blame> unanswered(IpAddress source, Optional<Port> sender) {
        return sender.filter(port -> source.isIpv6() && !simulator.names().isSynthesizing(port))
                .map(port -> Set.of(simulator.names().withoutSynthesis(port)))
                .orElse(Set.of());
    }

    /** By its endpoint where one answers to the name, else by one of its public addresses, which nobody knows. */
    private Optional<Probe> service(Port sender) {
        String service = dice.of("s3", "sqs", "sqs", "pay", "kms");
        Optional<IpAddress> source = source(sender);
        List<Port> endpoints = simulator.names().endpoints(sender, service);
        // Of IPv6 too, as far as the file knows, a service has addresses of its own.
        if (source.isEmpty() || source.get().isIpv6() && endpoints.isEmpty()) {
            return Optional.empty();
        }
        List<IpAddress> addresses = endpoints.isEmpty()
                ? publicAddresses(sender, service)
                : endpoints.stream().flatMap(it -> it.addresses().stream()).toList();
        addresses = addresses.stream().map(it -> inFamilyOf(source.get(), it)).toList();
        Packet first = packets.between(source.get(), addresses.get(0));
        // Only endpoints lead to a service of one's own (PL:privatelink-share-your-services).
        Set<Blame> missing = endpoints.isEmpty() && service.equals("pay")
                ? Set.of(new Blame(Kind.SERVICE, List.of("com.amazonaws.vpce.us-east-1.vpce-svc-0a")))
                : unanswered(source.get(), Optional.of(sender));
        return Optional.of(new Probe(
                sender.name(),
                "service:" + service,
                Optional.of(sender),
                endpoints.stream().findFirst(),
                first,
                addresses.stream().map(first::to).toList(),
                endpoints.stream().skip(1).toList(),
                missing));
    }

    private List<IpAddress> publicAddresses(Port sender, String service) {
        // The list of S3 means the Region that asks, that of KMS the one Region.
        boolean isListed = service.equals("s3")
                || service.equals("kms") && simulator.names().isInDefaultRegion(sender);
        List<String> lists = isListed ? List.of("pl-" + service) : List.of();
        return hosts.stream().filter(host -> listsOf(host).equals(lists)).toList();
    }

    private List<String> listsOf(IpAddress host) {
        return Stream.of("pl-s3", "pl-kms")
                .filter(list -> simulator.names().prefixList(list).stream().anyMatch(block -> block.contains(host)))
                .toList();
    }

    private Optional<Probe> session(Port endpoint, Port instance) {
        boolean isBackwards = dice.percent(30);
        Optional<IpAddress> far = simulator.addressOf(instance, false, false);
        List<IpAddress> own = edges.stream()
                .filter(it -> !it.isIpv6() && simulator.names().mayBeOf(endpoint, it))
                .toList();
        if (far.isEmpty() || own.isEmpty()) {
            return Optional.empty();
        }
        Packet session = packets.tcp(own.get(0), far.get(), dice.of(22, 3389, 443, 80, 80));
        List<Packet> all = own.stream().map(session::from).toList();
        if (!isBackwards) {
            return Optional.of(new Probe(
                    "endpoint:" + endpoint.name(),
                    instance.name(),
                    Optional.of(endpoint),
                    Optional.of(instance),
                    session,
                    all,
                    List.of(),
                    Set.of()));
        }
        List<Packet> back =
                own.stream().map(it -> session.to(it).from(far.get())).toList();
        return Optional.of(new Probe(
                instance.name(),
                "endpoint:" + endpoint.name(),
                Optional.of(instance),
                Optional.of(endpoint),
                back.get(0),
                back,
                List.of(),
                Set.of()));
    }
}
