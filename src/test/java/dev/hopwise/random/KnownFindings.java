package dev.hopwise.random;

import dev.hopwise.reference.Fate;
import dev.hopwise.topology.Kind;
import dev.hopwise.verdict.Outcome;
import dev.hopwise.verdict.Step;
import dev.hopwise.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Situations in which the rules are known to differ from the reference, each as narrow as it can be told. */
final class KnownFindings {
    private KnownFindings() {}

    static boolean cover(Judgement judgement) {
        return isLoopOfTwo(judgement)
                || isTakenAddress(judgement)
                || isInactivePeer(judgement)
                || isPeerElsewhere(judgement)
                || isEndpointReference(judgement)
                || isReplyElsewhere(judgement)
                || isOneOfItsGroups(judgement)
                || isPrivateNat(judgement)
                || isListedLater(judgement);
    }

    /** Two NAT gateways whose tables lead to each other: which of the two tables is to blame. */
    private static boolean isLoopOfTwo(Judgement judgement) {
        return isFirst(judgement, "NAT-009")
                && judgement.answer().forward().stream()
                                .map(Step::rule)
                                .filter("NAT-005"::equals)
                                .count()
                        == 2;
    }

    /** The address of a connect endpoint is left open to be one that an interface holds. */
    private static boolean isTakenAddress(Judgement judgement) {
        boolean isConnect = judgement.probe().from().endsWith("/ice")
                || judgement.probe().to().endsWith("/ice");
        return isConnect
                && judgement.answer().verdict() == Verdict.UNDETERMINED
                && steps(judgement).anyMatch(step -> step.outcome() == Outcome.NOTE);
    }

    /** A group of a peer is let match over a connection that is not active, for the connection blocks too: which is to blame. */
    private static boolean isInactivePeer(Judgement judgement) {
        List<String> inactive = List.of("PCX-002", "PCX-009", "PCX-011", "RTB-005", "SG-009", "SG-021");
        return steps(judgement).anyMatch(step -> inactive.contains(step.rule()))
                && judgement.expected().verdict() == judgement.answer().verdict()
                && judgement.fates().stream().allMatch(fate -> isBlamed(fate, Kind.SECURITY_GROUP));
    }

    /** The same on the way out, where the route leads to the connection with another VPC. */
    private static boolean isPeerElsewhere(Judgement judgement) {
        return (isFirst(judgement, "PCX-003") || isFirst(judgement, "PCX-005") || isFirst(judgement, "PCX-010"))
                && judgement.expected().verdict() == judgement.answer().verdict()
                && judgement.fates().stream().allMatch(fate -> isBlamed(fate, Kind.SECURITY_GROUP));
    }

    /** A group of a VPC that a transit gateway joins is let match at an interface endpoint. */
    private static boolean isEndpointReference(Judgement judgement) {
        return judgement
                        .probe()
                        .receiver()
                        .filter(port -> port.kind() == Kind.ENDPOINT)
                        .isPresent()
                && steps(judgement).anyMatch(step -> step.rule().equals("TGW-019"))
                && judgement.fates().stream().allMatch(fate -> isBlamed(fate, Kind.SECURITY_GROUP));
    }

    /** A reply by the internet to a network that asked by a VPN gateway: which of its two faults is to blame. */
    private static boolean isReplyElsewhere(Judgement judgement) {
        return isFirst(judgement, "IGW-013")
                && judgement.expected().verdict() == judgement.answer().verdict()
                && judgement.fates().stream().allMatch(fate -> isBlamed(fate, Kind.NETWORK_INTERFACE));
    }

    /** Of several groups that all refuse, only the one is blamed that names a group which does not count. */
    private static boolean isOneOfItsGroups(Judgement judgement) {
        return (isFirst(judgement, "SG-009") || isFirst(judgement, "SG-019"))
                && judgement.expected().verdict() == judgement.answer().verdict()
                && judgement.fates().stream().anyMatch(fate -> isBlamed(fate, Kind.SECURITY_GROUP));
    }

    /** A private address from outside, held by a NAT gateway without a public one: its ACL is asked first. */
    private static boolean isPrivateNat(Judgement judgement) {
        return judgement.probe().sender().isEmpty()
                && judgement.fates().stream().allMatch(fate -> isBlamed(fate, Kind.NAT_GATEWAY))
                && isFirst(judgement, "ACL-002");
    }

    /** What is asked twice on one leg is listed where it is asked last: behind what blocks in between. */
    private static boolean isListedLater(Judgement judgement) {
        boolean isBetween = isFirst(judgement, "ENI-004")
                || steps(judgement)
                        .anyMatch(step -> List.of("TGW-018", "NAT-009").contains(step.rule()));
        return isBetween
                && judgement.expected().verdict() == judgement.answer().verdict()
                && judgement.fates().stream()
                        .allMatch(fate -> isBlamed(fate, Kind.NETWORK_ACL)
                                || isBlamed(fate, Kind.NAT_GATEWAY)
                                || isBlamed(fate, Kind.TRANSIT_GATEWAY_ATTACHMENT));
    }

    private static boolean isBlamed(Fate fate, Kind kind) {
        return fate.blame().filter(blame -> blame.kind() == kind).isPresent();
    }

    private static boolean isFirst(Judgement judgement, String rule) {
        Optional<Step> first = judgement.answer().blockers().stream().findFirst();
        return first.filter(step -> step.rule().equals(rule)).isPresent();
    }

    private static Stream<Step> steps(Judgement judgement) {
        return Stream.concat(judgement.answer().forward().stream(), judgement.answer().back().stream());
    }
}
