package dev.hopwise.random;

import dev.hopwise.reference.Blame;
import dev.hopwise.reference.Fate;
import dev.hopwise.reference.Packet;
import dev.hopwise.topology.Kind;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Leg;
import dev.hopwise.verdict.Step;
import dev.hopwise.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The verdict that follows from the fates of packets.
 *
 * @param fates of every packet that the question means
 * @param mayBeOpen whether it takes more than the file to know that the verdict is the same for all of them
 */
record Expected(Verdict verdict, Set<Fate> fates, boolean mayBeOpen) {
    static final Fate UNDECIDED = new Fate(Fate.End.UNDECIDED, Optional.empty(), false);

    private Expected(Verdict verdict, Set<Fate> fates) {
        this(verdict, fates, false);
    }

    /**
     * One packet, by each way that AWS may pick: undetermined where they differ. A NAT gateway may pick any port of its range for it (UG:nat-gateway-basics), so it has several fates; the flow
     * is allowed where all are good.
     */
    static Expected ofWays(Packet packet, List<Set<Fate>> ways) {
        Set<Verdict> verdicts =
                ways.stream().map(fates -> ofPacket(packet, fates).verdict).collect(Collectors.toSet());
        Set<Fate> all = ways.stream().flatMap(Set::stream).collect(Collectors.toSet());
        return verdicts.size() == 1
                ? new Expected(verdicts.iterator().next(), all)
                : new Expected(Verdict.UNDETERMINED, all);
    }

    /**
     * One packet of several, which the file does not tell apart: undetermined where their verdicts differ.
     *
     * @param isDecided whether the same routes and entries decide for all
     */
    static Expected ofAlternatives(List<Expected> alternatives, boolean isDecided) {
        Set<Verdict> verdicts = alternatives.stream().map(Expected::verdict).collect(Collectors.toSet());
        Set<Fate> all = alternatives.stream().flatMap(it -> it.fates.stream()).collect(Collectors.toSet());
        return verdicts.size() == 1
                ? new Expected(alternatives.get(0).verdict, all, !isDecided)
                : new Expected(Verdict.UNDETERMINED, all);
    }

    /** A name that means no address. */
    static Expected unresolved(Set<Blame> blames) {
        return new Expected(
                Verdict.BLOCKED,
                blames.stream()
                        .map(blame -> new Fate(Fate.End.REQUEST_DROPPED, Optional.of(blame), false))
                        .collect(Collectors.toSet()));
    }

    /** One packet on one way. */
    static Expected ofPacket(Packet packet, Set<Fate> fates) {
        Set<Fate.End> ends = fates.stream().map(Fate::end).collect(Collectors.toSet());
        if (ends.contains(Fate.End.AT_RANDOM)) {
            boolean isEither = Set.of(Fate.End.AT_RANDOM, Fate.End.DELIVERED).containsAll(ends);
            return new Expected(Verdict.UNDETERMINED, isEither ? fates : with(fates, UNDECIDED));
        }
        if (ends.equals(Set.of(Fate.End.DELIVERED))) {
            boolean isOpen = fates.stream().anyMatch(Fate::isOpen);
            return new Expected(isOpen ? Verdict.UNDETERMINED : Verdict.ALLOWED, fates);
        }
        if (ends.contains(Fate.End.PERHAPS_DROPPED)) {
            return new Expected(Verdict.UNDETERMINED, fates);
        }
        boolean arrives = !ends.contains(Fate.End.REQUEST_DROPPED);
        boolean oneWay = arrives && packet.protocol() != Packet.TCP;
        return new Expected(oneWay ? Verdict.ONE_WAY : Verdict.BLOCKED, fates);
    }

    private static Set<Fate> with(Set<Fate> fates, Fate another) {
        return Stream.concat(fates.stream(), Stream.of(another)).collect(Collectors.toSet());
    }

    /** Any client port: mixed where only some get their reply, but all that a common system uses (UG:custom-network-acl). */
    static Expected ofClientPorts(Packet packet, Map<Integer, Set<Fate>> byPort) {
        Expected all =
                ofPacket(packet, byPort.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        boolean some = isGoodFor(byPort, 32768, 60999) || isGoodFor(byPort, 49152, 65535);
        return some && all.verdict != Verdict.ALLOWED ? new Expected(Verdict.MIXED, all.fates) : all;
    }

    /** Any host on the internet: mixed where some are allowed and some are not. */
    static Expected ofInternet(Packet packet, List<Set<Fate>> byHost) {
        Set<Fate> fates = byHost.stream().flatMap(Set::stream).collect(Collectors.toSet());
        boolean isSomeAllowed = byHost.stream().anyMatch(host -> ofPacket(packet, host).verdict == Verdict.ALLOWED);
        Expected all = ofPacket(packet, fates);
        if (all.verdict == Verdict.ALLOWED) {
            return all;
        }
        Set<Fate.End> ends = fates.stream().map(Fate::end).collect(Collectors.toSet());
        boolean someArrive = ends.contains(Fate.End.REPLY_DROPPED) && packet.protocol() != Packet.TCP;
        Verdict none = someArrive ? Verdict.ONE_WAY : all.verdict;
        return new Expected(isSomeAllowed ? Verdict.MIXED : none, fates);
    }

    private static boolean isGoodFor(Map<Integer, Set<Fate>> byPort, int first, int last) {
        return byPort.entrySet().stream()
                .filter(entry -> first <= entry.getKey() && entry.getKey() <= last)
                .allMatch(entry ->
                        entry.getValue().stream().map(Fate::end).allMatch(Predicate.isEqual(Fate.End.DELIVERED)));
    }

    boolean isUndecided() {
        return fates.contains(UNDECIDED);
    }

    boolean isMetBy(Answer answer) {
        return isMetBy(answer.verdict(), answer.blockers());
    }

    /** By a verdict, and what stops the packet, in walking order. */
    boolean isMetBy(Verdict found, List<Step> blockers) {
        return mayBeOpen && (found == verdict || found == Verdict.UNDETERMINED)
                || isStoppedFurtherOn(found, blockers)
                || found == verdict
                        && (verdict == Verdict.ALLOWED || verdict == Verdict.UNDETERMINED || isBlameMetBy(blockers));
    }

    /** Behind what may be stopped by an appliance, something may stop it all the same. */
    private boolean isStoppedFurtherOn(Verdict found, List<Step> blockers) {
        return List.of(Verdict.BLOCKED, Verdict.ONE_WAY).contains(found)
                && fates.stream()
                        .filter(fate -> fate.end() == Fate.End.PERHAPS_DROPPED)
                        .anyMatch(fate -> blockers.stream().anyMatch(step -> stopsAllTheSame(step, fate)));
    }

    private static boolean stopsAllTheSame(Step step, Fate fate) {
        boolean isReplyRefused =
                fate.isReplyRefused() && step.leg() == Leg.RETURN && step.kind().equals(Kind.NETWORK_ACL.word());
        return isReplyRefused
                || Fate.isByDestination(step.kind())
                || step.rule().equals("APP-007");
    }

    /** The first blocker of the leg that fails is what the reference blames; a leg before it has none. */
    private boolean isBlameMetBy(List<Step> blockers) {
        Optional<Step> first = blockers.stream().findFirst();
        return first.isPresent()
                && fates.stream()
                        .filter(fate -> fate.blame().isPresent())
                        .anyMatch(fate -> leg(fate) == first.get().leg()
                                && isSame(fate.blame().get(), first.get()));
    }

    private static Leg leg(Fate fate) {
        return fate.end() == Fate.End.REQUEST_DROPPED ? Leg.FORWARD : Leg.RETURN;
    }

    private static boolean isSame(Blame blame, Step step) {
        Set<String> named =
                Stream.concat(Stream.of(step.resource()), step.also().stream()).collect(Collectors.toSet());
        return blame.kind().word().equals(step.kind())
                && Set.copyOf(blame.names()).equals(named);
    }
}
