package dev.hopwise.random;

import dev.hopwise.reference.Fate;
import dev.hopwise.topology.Kind;
import dev.hopwise.verdict.Outcome;
import dev.hopwise.verdict.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Situations in which the rules are known to differ from the reference, each as narrow as it can be told. */
final class KnownFindings {
    private KnownFindings() {}

    static boolean cover(Judgement judgement) {
        return isLoopOfTwo(judgement)
                || isServiceInParts(judgement)
                || isConnectAddress(judgement)
                || isInactivePeer(judgement)
                || isPrivateNat(judgement)
                || isUnfinished(judgement)
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

    /** A rule or route may cover a part of a service's addresses, and the verdict is the same for all of them. */
    private static boolean isServiceInParts(Judgement judgement) {
        return judgement.question().to().startsWith("service:")
                && steps(judgement).anyMatch(step -> step.outcome() == Outcome.NOTE);
    }

    /** The address of a connect endpoint: not known to be private, nor to be none that an interface holds. */
    private static boolean isConnectAddress(Judgement judgement) {
        boolean isConnect = judgement.probe().from().endsWith("/ice")
                || judgement.probe().to().endsWith("/ice");
        boolean isAtInternet = judgement.answer().blockers().stream()
                .limit(1)
                .anyMatch(step -> step.rule().startsWith("IGW-"));
        return isConnect && (isAtInternet || steps(judgement).anyMatch(step -> step.outcome() == Outcome.NOTE));
    }

    /** A group of a peer is let match over a connection that is not active, for the connection blocks too: which is to blame. */
    private static boolean isInactivePeer(Judgement judgement) {
        List<String> inactive = List.of("PCX-002", "PCX-009", "PCX-011", "RTB-005", "SG-009", "SG-021");
        return steps(judgement).anyMatch(step -> inactive.contains(step.rule()))
                && judgement.expected().verdict() == judgement.answer().verdict()
                && judgement.fates().stream().allMatch(fate -> isBlamed(fate, Kind.SECURITY_GROUP));
    }

    /** A private address from outside, held by a NAT gateway without a public one: its ACL is asked first. */
    private static boolean isPrivateNat(Judgement judgement) {
        return judgement.probe().sender().isEmpty()
                && judgement.fates().stream().allMatch(fate -> isBlamed(fate, Kind.NAT_GATEWAY))
                && isFirst(judgement, "ACL-002");
    }

    /** The walk ends without a verdict, and says so itself. */
    private static boolean isUnfinished(Judgement judgement) {
        return judgement.answer().assumptions().stream().anyMatch(it -> it.startsWith("no rule says what happens"));
    }

    /** What is asked twice on one leg is listed where it is asked last: behind what blocks in between. */
    private static boolean isListedLater(Judgement judgement) {
        boolean isBetween = isFirst(judgement, "ENI-004")
                || steps(judgement)
                        .anyMatch(step -> List.of("TGW-018", "NAT-009").contains(step.rule()));
        return isBetween
                && judgement.expected().verdict() == judgement.answer().verdict()
                && judgement.fates().stream()
                        .allMatch(fate -> isBlamed(fate, Kind.NETWORK_ACL) || isBlamed(fate, Kind.NAT_GATEWAY));
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
