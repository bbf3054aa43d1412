package dev.hopwise.random;

import dev.hopwise.reference.Fate;
import dev.hopwise.topology.Kind;
import dev.hopwise.verdict.Outcome;
import dev.hopwise.verdict.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Situations in which the rules are known to differ from the reference, each as narrow as it can be told. */
final class KnownFindings {
    private static final Set<String> INTO_INTERFACE = Set.of("ENI-004", "APP-001");

    private KnownFindings() {}

    static boolean cover(Judgement judgement) {
        return isReplyByGatewayEndpoint(judgement)
                || isPrivateIpv6ReplyByInternetGateway(judgement)
                || isReplyToNatOfAnother(judgement)
                || isAclBeforeCheck(judgement)
                || isAclBeforeNatState(judgement)
                || isLoopOfTwo(judgement);
    }

    /** A host in the service's prefix list asks; the reply leaves by the gateway endpoint, which saw no request. */
    private static boolean isReplyByGatewayEndpoint(Judgement judgement) {
        return judgement.fates().stream()
                .anyMatch(fate -> fate.end() == Fate.End.REPLY_DROPPED && isBlamedOn(fate, Kind.ENDPOINT));
    }

    /** A reply from a private IPv6 address by an internet gateway, to a request that came over a peering. */
    private static boolean isPrivateIpv6ReplyByInternetGateway(Judgement judgement) {
        return judgement.probe().packet().isIpv6()
                && !judgement.probe().packet().destination().isOnInternet()
                && steps(judgement).anyMatch(step -> step.rule().equals("IGW-014"));
    }

    /** A reply that a route leads to a NAT gateway of a third VPC, which holds the client's address there. */
    private static boolean isReplyToNatOfAnother(Judgement judgement) {
        return judgement.answer().assumptions().stream().anyMatch(it -> it.startsWith("no rule says"))
                && isAllBlamedOn(judgement, Kind.NAT_GATEWAY);
    }

    /** A route to a NAT gateway that is not available: the rules ask the ACL of its subnet first. */
    private static boolean isAclBeforeNatState(Judgement judgement) {
        List<String> rules =
                judgement.answer().blockers().stream().map(Step::rule).toList();
        return rules.contains("NAT-007")
                && rules.get(0).equals("ACL-002")
                && isAllBlamedOn(judgement, Kind.NAT_GATEWAY);
    }

    /** Two NAT gateways whose tables lead to each other: which of the two tables is to blame. */
    private static boolean isLoopOfTwo(Judgement judgement) {
        return judgement.answer().blockers().stream()
                        .limit(1)
                        .anyMatch(step -> step.rule().equals("NAT-009"))
                && judgement.answer().forward().stream()
                                .filter(step -> step.rule().equals("NAT-005"))
                                .count()
                        == 2;
    }

    /** A route to an interface: the ACL of the interface's subnet is not asked before the interface. */
    private static boolean isAclBeforeCheck(Judgement judgement) {
        return Stream.concat(judgement.answer().forward().stream(), judgement.answer().back().stream())
                        .anyMatch(step -> INTO_INTERFACE.contains(step.rule()))
                && judgement.fates().stream().anyMatch(fate -> isBlamedOn(fate, Kind.NETWORK_ACL));
    }

    private static boolean isAllBlamedOn(Judgement judgement, Kind kind) {
        return judgement.fates().stream().allMatch(fate -> isBlamedOn(fate, kind));
    }

    private static boolean isBlamedOn(Fate fate, Kind kind) {
        return fate.blame().filter(blame -> blame.kind() == kind).isPresent();
    }

    private static Stream<Step> steps(Judgement judgement) {
        return judgement.answer().back().stream().filter(step -> step.outcome() == Outcome.NOTE);
    }
}
