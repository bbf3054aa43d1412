package dev.hopwise.laws;

import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.Question;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Verdict;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The verdict on a set, from those on its members. */
final class Union {
    private static final List<Range> COMMON_CLIENTS = List.of(new Range(32768, 60999), new Range(49152, 65535));

    private Union() {}

    /**
     * Several protocols between the same two ends.
     *
     * <p>Where all are alike, so is the set. One that is {@code undetermined} leaves the set so: what becomes of a part is not
     * known. Unless it is so because AWS picks a way, and on each way some pass and some do not: then {@code mixed} is true
     * whatever is picked. Else {@code mixed} if some pass. If none does, but the requests of some arrive, the set is
     * {@code one-way}; with TCP among them, to which that is of no use, {@code mixed}.
     */
    static Set<Verdict> ofProtocols(List<Traffic> protocols, Collection<Explanation> members) {
        Set<Verdict> verdicts = verdicts(members);
        if (verdicts.contains(Verdict.UNDETERMINED)) {
            return members.stream().anyMatch(Union::isChoice)
                    ? EnumSet.of(Verdict.UNDETERMINED, Verdict.MIXED)
                    : EnumSet.of(Verdict.UNDETERMINED);
        }
        if (verdicts.size() == 1) {
            return verdicts;
        }
        boolean hasTcp = protocols.stream().anyMatch(it -> it.protocol().orElse(Traffic.TCP) == Traffic.TCP);
        boolean somePass = verdicts.contains(Verdict.ALLOWED) || verdicts.contains(Verdict.MIXED);
        return EnumSet.of(somePass || hasTcp ? Verdict.MIXED : Verdict.ONE_WAY);
    }

    /**
     * Any client port, by ports on either side of each edge that the network makes among them.
     *
     * <p>{@code allowed} where each is; {@code mixed} where at least each of a common system is, for a client picks one; else
     * {@code one-way} where, as far as common systems are concerned, each request arrives; else {@code blocked}. One that is
     * {@code undetermined} leaves the set so.
     */
    static Set<Verdict> ofClientPorts(Map<Integer, Verdict> members) {
        if (members.containsValue(Verdict.UNDETERMINED)) {
            return EnumSet.of(Verdict.UNDETERMINED);
        }
        if (isFor(members, Range.ALL, EnumSet.of(Verdict.ALLOWED))) {
            return EnumSet.of(Verdict.ALLOWED);
        }
        if (isForSomeClient(members, EnumSet.of(Verdict.ALLOWED))) {
            return EnumSet.of(Verdict.MIXED);
        }
        boolean arrives = isForSomeClient(members, EnumSet.of(Verdict.ALLOWED, Verdict.ONE_WAY));
        return EnumSet.of(arrives && members.containsValue(Verdict.ONE_WAY) ? Verdict.ONE_WAY : Verdict.BLOCKED);
    }

    /**
     * A set of which only some members are asked about.
     *
     * <p>What is said of the whole without a doubt is true of each: {@code allowed} and {@code blocked} of every member, and no
     * member of a {@code one-way} set gets a reply.
     */
    static Set<Verdict> ofMember(Verdict whole) {
        return switch (whole) {
            case ALLOWED -> EnumSet.of(Verdict.ALLOWED);
            case BLOCKED -> EnumSet.of(Verdict.BLOCKED);
            case ONE_WAY -> EnumSet.of(Verdict.ONE_WAY, Verdict.BLOCKED);
            case MIXED, UNDETERMINED -> EnumSet.allOf(Verdict.class);
        };
    }

    /** Several pairs of ends: alike, or known to differ, or not known. */
    static Verdict ofPairs(Collection<Answer> pairs) {
        Set<Verdict> verdicts = pairs.stream().map(Answer::verdict).collect(Collectors.toSet());
        if (verdicts.size() == 1) {
            return verdicts.iterator().next();
        }
        verdicts.remove(Verdict.UNDETERMINED);
        return verdicts.size() == 1 ? Verdict.UNDETERMINED : Verdict.MIXED;
    }

    /** The question for each port that is an edge for some rule of a random network or for a common system. */
    static Map<Integer, Verdict> byClientPort(Network network, Question any) {
        Map<Integer, Verdict> verdicts = new TreeMap<>();
        for (int port : List.of(1024, 32767, 32768, 49151, 49152, 60999, 61000, 61001, 65535)) {
            Question one = new Question(any.from(), any.to(), any.traffic(), Range.of(port), any.ipv6());
            verdicts.put(port, network.explain(one).verdict());
        }
        return verdicts;
    }

    private static boolean isForSomeClient(Map<Integer, Verdict> members, Set<Verdict> good) {
        return COMMON_CLIENTS.stream().anyMatch(ports -> isFor(members, ports, good));
    }

    private static boolean isFor(Map<Integer, Verdict> members, Range ports, Set<Verdict> good) {
        return members.entrySet().stream()
                .filter(it -> ports.contains(Range.of(it.getKey())))
                .allMatch(it -> good.contains(it.getValue()));
    }

    private static Set<Verdict> verdicts(Collection<Explanation> members) {
        return members.stream()
                .map(Explanation::verdict)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Verdict.class)));
    }

    private static boolean isChoice(Explanation member) {
        return member.answers().stream()
                .anyMatch(answer -> answer.assumptions().stream().anyMatch(it -> it.contains(" may lead to ")));
    }
}
