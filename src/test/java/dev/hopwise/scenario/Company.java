package dev.hopwise.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.reasoning.BothOrders;
import dev.hopwise.reasoning.Question;
import dev.hopwise.topology.Topology;
import dev.hopwise.topology.Vpc;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import java.util.List;

/** What is said of two interfaces is said of them in a question about all the interfaces of their VPCs, too. */
final class Company {
    private Company() {}

    static void check(Topology topology, Question question, Explanation explanation) {
        if (explanation.answers().size() != 1) {
            return;
        }
        Answer alone = explanation.answers().get(0);
        String from = alone.flow().from();
        String to = alone.flow().to();
        if (!isNamed(topology, question.from(), from) || !isNamed(topology, question.to(), to)) {
            return;
        }
        Question whole = new Question(
                "vpc:" + vpc(from), "vpc:" + vpc(to), question.traffic(), question.clientPorts(), question.ipv6());
        List<Answer> among = BothOrders.heardInFileOrder(topology, whole).answers().stream()
                .filter(it -> it.flow().from().equals(from) && it.flow().to().equals(to))
                .toList();
        assertEquals(List.of(alone), among, () -> "in company: " + question);
    }

    /** Whether the question gives the interface by its name, in full or not. */
    private static boolean isNamed(Topology topology, String asked, String name) {
        Vpc vpc = topology.vpcs().get(vpc(name));
        return vpc != null
                && vpc.interfaces().containsKey(name.substring(name.indexOf('/') + 1))
                && (asked.equals(name) || name.endsWith("/" + asked));
    }

    private static String vpc(String name) {
        return name.substring(0, Math.max(0, name.indexOf('/')));
    }
}
