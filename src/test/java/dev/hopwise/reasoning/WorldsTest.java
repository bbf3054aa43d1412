package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.hopwise.Hopwise;
import dev.hopwise.LoadedTopology;
import dev.hopwise.topology.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The facts of a topology are made once, and what one question asked changes nothing for the next. */
class WorldsTest {
    private static final RuleBase RULES = RuleBase.walk();
    private static final List<String> SERVICES = List.of("s3", "sqs", "kms@eu-west-3");

    @ParameterizedTest
    @ValueSource(
            strings = {"three-tier.yaml", "private-vpc-endpoints.yaml", "transit-gateway.yaml", "office-by-vpn.yaml"})
    void theOrderOfQuestionsDoesNotMatter(String file) {
        LoadedTopology loaded = Hopwise.load(Path.of("topologies", file));
        Worlds worlds = new Worlds(loaded.topology());
        List<String> senders = World.of(loaded.topology(), List.of()).enis().values().stream()
                .filter(eni -> eni.getOwnerKind() == Kind.NETWORK_INTERFACE)
                .map(eni -> eni.id().name())
                .toList();
        Explainer explainer = new Explainer(RULES);
        for (String service : SERVICES) {
            for (String sender : senders) {
                for (String to : List.of("service:" + service, "internet")) {
                    Question question = Question.of(sender, to, "tcp/443");
                    assertEquals(
                            explainer.explain(loaded.topology(), question),
                            explainer.explain(worlds, question),
                            question::toString);
                }
            }
        }
        assertSame(worlds.of(List.of()), worlds.of(List.of()));
        assertSame(worlds.of(List.of("s3")), worlds.of(List.of("s3")));
    }
}
