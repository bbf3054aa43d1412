package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Admission;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.AtInterface;
import dev.hopwise.reasoning.fact.Candidate;
import dev.hopwise.reasoning.fact.Direction;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.Passed;
import dev.hopwise.verdict.Leg;
import dev.hopwise.verdict.Verdict;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Walks as if the groups at both ends let all pass, and what of them is left when they do not: one walk is for all ends of two places, whatever
 * groups they have.
 */
final class OpenWalk implements AutoCloseable {
    private final Map<Integer, List<AtInterface>> sent;
    private final Map<Integer, List<AtInterface>> received;
    private final Map<Integer, FlowSet> flows = new HashMap<>();
    private final Map<List<Object>, Admission> admissions = new LinkedHashMap<>();
    private final World world;
    private final GroupSets groups;
    private final Walk walk;

    /** @param open the world without those groups, where {@code world} is as it is */
    OpenWalk(RuleBase rules, World world, World open, GroupSets groups, EndNames names, List<Candidate> candidates) {
        this.world = world;
        this.groups = groups;
        this.walk = new Walk(rules, open, Walk.Insertion.FILE_ORDER);
        walk.runCandidates(candidates);
        ReachAnswers answers = new ReachAnswers(walk, names);
        for (Candidate candidate : candidates) {
            FlowSet all = answers.of(candidate.ask());
            if (!all.all().isEmpty()) {
                flows.put(candidate.ask().position(), all);
            }
        }
        List<AtInterface> requests = walk.all(AtInterface.class).stream()
                .filter(it -> it.packet().leg() == Leg.FORWARD)
                .filter(it -> flows.containsKey(position(it)))
                .toList();
        this.sent = requests.stream()
                .filter(it -> it.direction() == Direction.EGRESS
                        && it.eni().id().equals(it.packet().begin()))
                .collect(Collectors.groupingBy(OpenWalk::position));
        this.received = requests.stream()
                .filter(it -> it.direction() == Direction.INGRESS && it.isAtEnd())
                .collect(Collectors.groupingBy(OpenWalk::position));
    }

    private static int position(AtInterface at) {
        return at.packet().trace().ask().position();
    }

    /** Whether anything gets through where groups have no say. */
    boolean hasFlows(Ask ask) {
        return flows.containsKey(ask.position());
    }

    /**
     * What the groups of two ends let pass of a question about two others at the same places; empty where that hangs on more than what passes
     * between any of their addresses, so that only a walk tells.
     */
    Optional<Admission> admission(Ask ask, Party from, Party to) {
        Optional<PacketSet> out = out(ask, from, to);
        Optional<PacketSet> in = in(ask, from, to);
        if (out.isEmpty() || in.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(admissions.computeIfAbsent(
                List.of(ask.position(), out.get(), in.get()),
                any -> new Admission(admissions.size(), ask, out.get(), in.get())));
    }

    private Optional<PacketSet> out(Ask ask, Party from, Party to) {
        Eni sender = world.enis().get(from.id());
        if (sender == null || sender.groups().isEmpty()) {
            return Optional.of(PacketSet.ALL);
        }
        List<AtInterface> all = sent.getOrDefault(ask.position(), List.of());
        if (all.size() != 1) {
            return Optional.empty();
        }
        AtInterface at = all.get(0);
        Optional<Eni> receiver = Optional.ofNullable(world.enis().get(to.id()));
        Optional<Eni> peer =
                receiver.filter(any -> at.getPeer().equals(ask.destination().id()));
        return groups.certain(sender, Direction.EGRESS, peer)
                .flatMap(it -> receiver.isEmpty()
                        ? it.anywhere()
                        : EndGroups.primary(receiver.get(), family(at.packet().headers()))
                                .filter(any -> isOnly(at.packet().headers(), ask.destination()))
                                .flatMap(it::with));
    }

    /** Whether packets go to the address that an interface's name means. */
    private boolean isOnly(PacketSet headers, Party to) {
        return EndGroups.primary(world.enis().get(to.id()), family(headers))
                .filter(it -> PacketSet.to(it).contains(headers))
                .isPresent();
    }

    private Optional<PacketSet> in(Ask ask, Party from, Party to) {
        Eni receiver = world.enis().get(to.id());
        List<AtInterface> all = received.getOrDefault(ask.position(), List.of());
        if (receiver == null || receiver.groups().isEmpty() || all.isEmpty()) {
            return Optional.of(PacketSet.ALL);
        }
        List<Optional<PacketSet>> each =
                all.stream().map(at -> in(at, from, receiver)).distinct().toList();
        boolean everythingCame = PacketSet.union(all.stream()
                        .map(AtInterface::packet)
                        .map(it -> it.original(it.headers()))
                        .toList())
                .contains(flows.get(ask.position()).raw());
        return each.size() == 1 && everythingCame ? each.get(0) : Optional.empty();
    }

    private Optional<PacketSet> in(AtInterface at, Party from, Eni receiver) {
        Packet packet = at.packet();
        Optional<Eni> sender = Optional.ofNullable(world.enis().get(from.id()));
        Optional<Eni> peer = sender.filter(any -> at.getPeer().equals(packet.begin()));
        Family family = family(packet.headers());
        // Behind an appliance what a group stops may not be what is sent there.
        if (family != family(packet.trace().wanted()) || packet.isBehindAppliance()) {
            return Optional.empty();
        }
        return groups.certain(receiver, Direction.INGRESS, peer)
                .flatMap(it ->
                        sender.isEmpty() ? fromOutside(it, packet) : fromSender(it, packet, sender.get(), family));
    }

    private static Optional<PacketSet> fromOutside(Admitted in, Packet packet) {
        boolean unchanged =
                packet.trace().source().outbound().contains(packet.headers().forgetDestination());
        return unchanged ? in.anywhere() : Optional.empty();
    }

    /** By the address under which the packets come: one of the sender's own, or that of a gateway. */
    private Optional<PacketSet> fromSender(Admitted in, Packet packet, Eni sender, Family family) {
        Eni walked = world.enis().get(packet.begin());
        if (comesFrom(packet, EndGroups.primary(walked, family))) {
            return EndGroups.primary(sender, family).flatMap(in::with);
        }
        if (comesFrom(packet, walked.publicAddress())) {
            return sender.publicAddress().flatMap(in::with);
        }
        return packet.headers().boxes().stream()
                .map(box -> box.source())
                .filter(source ->
                        source.isSingle() && PacketSet.from(source.first()).contains(packet.headers()))
                .findFirst()
                .flatMap(source -> in.with(source.first()));
    }

    private static boolean comesFrom(Packet packet, Optional<Address> address) {
        return address.filter(it -> PacketSet.from(it).contains(packet.headers()))
                .isPresent();
    }

    /** The family of packets that have one. */
    static Family family(PacketSet packets) {
        return packets.overlaps(PacketSet.of(Family.IPV4)) ? Family.IPV4 : Family.IPV6;
    }

    /** The flows of each admission that was asked for, by its number; none of those that let nothing pass. */
    Map<Integer, FlowSet> flows() {
        walk.conclude(List.copyOf(admissions.values()));
        Map<Integer, Map<Verdict, PacketSet>> passed = new HashMap<>();
        Map<Integer, FlowSet> told = new HashMap<>();
        for (Passed it : walk.all(Passed.class)) {
            passed.computeIfAbsent(it.admission().number(), any -> new EnumMap<>(Verdict.class))
                    .merge(it.verdict(), it.packets(), PacketSet::union);
            told.computeIfAbsent(
                    it.admission().number(),
                    number -> flows.get(it.admission().getPosition()).within(passed.get(number)));
        }
        return told;
    }

    @Override
    public void close() {
        walk.close();
    }
}
