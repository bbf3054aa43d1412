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
                || isOneOfItsGroups(judgement)
                || isPrivateNat(judgement)
                || isListedLater(judgement)
                || isOfNamesake(judgement)
                || isBlockedConnectEndpoint(judgement);
    }

    /** Two NAT gateways or appliances whose tables lead to each other: which of the two tables is to blame. */
    private static boolean isLoopOfTwo(Judgement judgement) {
        List<String> others = List.of("NAT-005", "NAT-025", "APP-001", "APP-002");
        return isFirst(judgement, "NAT-009")
                && judgement.answer().forward().stream()
                                .map(Step::rule)
                                .filter(others::contains)
                                .count()
                        >= 2
                && judgement.fates().stream().allMatch(fate -> isBlamed(fate, Kind.ROUTE_TABLE));
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
        List<String> inactive = List.of("PCX-002", "PCX-009", "PCX-011", "RTB-002", "RTB-005", "SG-009", "SG-021");
        return steps(judgement).anyMatch(step -> inactive.contains(step.rule()))
                && judgement.expected().verdict() == judgement.answer().verdict()
                && judgement.fates().stream().allMatch(fate -> isBlamed(fate, Kind.SECURITY_GROUP));
    }

    /** The same on the way out, where the route leads to the connection with another VPC, or nowhere. */
    private static boolean isPeerElsewhere(Judgement judgement) {
        return Stream.of("PCX-003", "PCX-005", "PCX-010", "RTB-003", "DLV-014")
                        .anyMatch(rule -> isAmong(judgement, rule))
                && judgement.expected().verdict() == judgement.answer().verdict()
                && judgement.fates().stream().allMatch(fate -> isBlamed(fate, Kind.SECURITY_GROUP));
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
                        .anyMatch(step -> List.of("TGW-018", "NAT-009", "APP-001", "APP-006", "APP-010")
                                .contains(step.rule()));
        return isBetween
                && judgement.expected().verdict() == judgement.answer().verdict()
                && judgement.fates().stream()
                        .allMatch(fate -> isBlamed(fate, Kind.NETWORK_ACL)
                                || isBlamed(fate, Kind.NAT_GATEWAY)
                                || isBlamed(fate, Kind.TRANSIT_GATEWAY_ATTACHMENT)
                                || isBlamed(fate, Kind.SECURITY_GROUP) && isListed(judgement, fate));
    }

    /** An appliance and the receiver may have the same groups. */
    private static boolean isListed(Judgement judgement, Fate fate) {
        return judgement.answer().blockers().stream()
                .anyMatch(step -> fate.blame().get().names().contains(step.resource()));
    }

    /** What comes to a namesake of its receiver is stopped by that one's groups, too: which is to blame. */
    private static boolean isOfNamesake(Judgement judgement) {
        List<Step> blockers = judgement.answer().blockers();
        return blockers.size() > 1
                && blockers.get(0).rule().startsWith("SG-")
                && blockers.get(1).rule().equals("DLV-009")
                && judgement.expected().verdict() == judgement.answer().verdict()
                && judgement.fates().stream()
                        .allMatch(fate -> fate.blame()
                                .filter(blame ->
                                        blame.names().contains(blockers.get(1).resource()))
                                .isPresent());
    }

    /** The reference does not find a connect endpoint by its address, so Block Public Access says nothing of it there. */
    private static boolean isBlockedConnectEndpoint(Judgement judgement) {
        return judgement.probe().from().endsWith("/ice")
                && isFirst(judgement, "BPA-003")
                && judgement.expected().verdict() == judgement.answer().verdict()
                && judgement.fates().stream().allMatch(fate -> isBlamed(fate, Kind.EGRESS_ONLY_INTERNET_GATEWAY));
    }

    private static boolean isBlamed(Fate fate, Kind kind) {
        return fate.blame().filter(blame -> blame.kind() == kind).isPresent();
    }

    private static boolean isFirst(Judgement judgement, String rule) {
        Optional<Step> first = judgement.answer().blockers().stream().findFirst();
        return first.filter(step -> step.rule().equals(rule)).isPresent();
    }

    private static boolean isAmong(Judgement judgement, String rule) {
        return judgement.answer().blockers().stream()
                .anyMatch(step -> step.rule().equals(rule));
    }

    private static Stream<Step> steps(Judgement judgement) {
        return Stream.concat(judgement.answer().forward().stream(), judgement.answer().back().stream());
    }
}
