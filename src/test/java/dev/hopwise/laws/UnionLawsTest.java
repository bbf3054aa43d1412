package dev.hopwise.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The answer for a set follows from the answers for its members, as {@link Union} says. */
class UnionLawsTest {
    private static final int NETWORKS = 16;
    private static final List<String> PROTOCOLS =
            List.of("tcp/443", "tcp/22", "udp/53", "icmp/8", "icmp/0", "icmpv6/128", "47");
    /** None of S3, whose listed addresses {@code internet} does not mean. */
    private static final List<String> HOSTS =
            List.of("8.8.8.8", "54.239.1.1", "130.1.1.1", "2001:4860:4860::8888", "2606:4700::1111");

    @Test
    void severalProtocolsInOneQuestion() {
        Network.seeds(NETWORKS).forEach(seed -> {
            Network network = Network.of(seed);
            Random random = new Random(seed);
            for (Question question : network.questions(3)) {
                List<Traffic> protocols =
                        new ArrayList<>(PROTOCOLS.stream().map(Traffic::parse).toList());
                Collections.shuffle(protocols, random);
                protocols = List.copyOf(protocols.subList(0, 2 + random.nextInt(2)));
                List<Explanation> members = protocols.stream()
                        .map(it -> network.explain(on(question, List.of(it))))
                        .toList();
                Set<Verdict> expected = Union.ofProtocols(protocols, inFamily(members));
                hold(
                        network,
                        on(question, protocols),
                        expected,
                        members.stream().map(UnionLawsTest::shown).toList());
                Question all = on(question, List.of(Traffic.ALL));
                holdForEach(
                        network,
                        all,
                        inFamily(members).stream()
                                .filter(UnionLawsTest::isInSomeFamily)
                                .toList());
            }
        });
    }

    /** Without the protocols of another family than that of the ends, which add no packets to a set; all where no other is left. */
    private static List<Explanation> inFamily(List<Explanation> members) {
        boolean isIpv4 = members.stream().anyMatch(UnionLawsTest::isIpv4);
        List<Explanation> some = members.stream()
                .filter(it -> isIpv4(it) == isIpv4)
                .filter(UnionLawsTest::isInSomeFamily)
                .toList();
        return some.isEmpty() ? members : some;
    }

    private static boolean isInSomeFamily(Explanation it) {
        return it.answers().get(0).blockers().stream()
                .noneMatch(step -> step.rule().equals("DLV-013") || step.rule().equals("DLV-016"));
    }

    /** Ends that have both families ask for ICMPv6 alone by IPv6, and for a set with another protocol in it by IPv4. */
    private static boolean isIpv4(Explanation it) {
        return it.answers()
                .get(0)
                .flow()
                .source()
                .filter(end -> end.contains("."))
                .isPresent();
    }

    @Test
    void anyClientPort() {
        Network.seeds(NETWORKS).forEach(seed -> {
            Network network = Network.of(seed);
            network.questions(8).stream()
                    .filter(it -> it.traffic().get(0).protocol().orElse(0) == Traffic.TCP
                            || it.traffic().get(0).protocol().orElse(0) == Traffic.UDP)
                    .limit(1)
                    .map(Network::fromAnyPort)
                    .forEach(question -> {
                        Map<Integer, Verdict> members = Union.byClientPort(network, question);
                        hold(network, question, Union.ofClientPorts(members), members);
                    });
        });
    }

    @Test
    void theInternetIsEveryHostOnIt() {
        Network.seeds(NETWORKS).forEach(seed -> {
            Network network = Network.of(seed);
            for (Question question : network.questions(1)) {
                boolean sends = seed % 2 == 0;
                Question whole = at(question, sends, "internet");
                explained(network, whole).flatMap(all -> addresses(all, sends)).forEach(inside -> {
                    boolean six = inside.contains(":");
                    List<Explanation> members = HOSTS.stream()
                            .filter(host -> host.contains(":") == six)
                            .flatMap(host -> explained(network, at(question, sends, host)))
                            .toList();
                    holdForEach(network, whole, members);
                });
            }
        });
    }

    /** What asks or is asked, by the one family that both ends have; none where they have none. */
    private static Stream<String> addresses(Explanation explanation, boolean sends) {
        return explanation.answers().stream()
                .map(Answer::flow)
                .flatMap(flow -> (sends ? flow.destination() : flow.source()).stream());
    }

    @Test
    void everyMemberOfAnEnd() {
        Network.seeds(NETWORKS).forEach(seed -> {
            Network network = Network.of(seed);
            Random random = new Random(seed);
            for (Question question : network.questions(3)) {
                boolean sends = random.nextBoolean();
                String set = Tree.any(random, sets(network.topology()));
                Question whole = at(question, sends, set);
                explained(network, whole).forEach(explanation -> {
                    explanation.answers().forEach(answer -> alone(network, whole, set, answer));
                    assertEquals(
                            Union.ofPairs(explanation.answers()), explanation.verdict(), () -> network.shown(whole));
                });
            }
        });
    }

    /** The same answer as if nobody else had been asked about. */
    private static void alone(Network network, Question whole, String set, Answer answer) {
        boolean isBlock = !set.contains(":") || set.contains("::");
        String name =
                whole.from().equals(set) ? answer.flow().from() : answer.flow().to();
        var address = whole.from().equals(set)
                ? answer.flow().source()
                : answer.flow().destination();
        if (isBlock && (address.isEmpty() || !name.contains("/"))) {
            return;
        }
        String member = isBlock ? name.substring(0, name.indexOf('/')) + "/" + address.get() : name;
        Question one = at(whole, whole.from().equals(set), member);
        explained(network, one)
                .forEach(alone -> assertEquals(
                        List.of(answer), alone.answers(), () -> network.shown(whole) + "\n" + network.shown(one)));
    }

    private static List<String> sets(Topology topology) {
        return topology.vpcs().values().stream()
                .flatMap(vpc -> Stream.of(
                                Stream.of("vpc:" + vpc.id()),
                                vpc.subnets().keySet().stream().map(id -> "subnet:" + vpc.id() + "/" + id),
                                vpc.securityGroups().keySet().stream().map(id -> "sg:" + vpc.id() + "/" + id),
                                vpc.cidrs().stream().map(Object::toString))
                        .flatMap(it -> it))
                .toList();
    }

    private static Stream<Explanation> explained(Network network, Question question) {
        try {
            return Stream.of(network.explain(question));
        } catch (QuestionException e) {
            // Nobody in the set, or the same end twice.
            return Stream.empty();
        }
    }

    private static void hold(Network network, Question whole, Set<Verdict> expected, Object members) {
        Verdict verdict = network.explain(whole).verdict();
        assertTrue(
                expected.contains(verdict),
                () -> network.shown(whole) + ": " + verdict + ", not one of " + expected + " as for " + members);
    }

    private static void holdForEach(Network network, Question whole, List<Explanation> members) {
        Set<Verdict> allowed = Union.ofMember(network.explain(whole).verdict());
        members.forEach(member -> assertTrue(
                allowed.contains(member.verdict()),
                () -> network.shown(whole) + ": not one of " + allowed + " is " + shown(member)));
    }

    private static String shown(Explanation member) {
        return member.from() + " to " + member.to() + " on " + member.traffic() + " " + member.verdict();
    }

    private static Question on(Question it, List<Traffic> traffic) {
        return new Question(it.from(), it.to(), traffic, it.clientPorts(), it.ipv6());
    }

    /** The same with another sender, or another receiver. */
    private static Question at(Question it, boolean sends, String end) {
        return new Question(sends ? end : it.from(), sends ? it.to() : end, it.traffic(), it.clientPorts(), it.ipv6());
    }
}
