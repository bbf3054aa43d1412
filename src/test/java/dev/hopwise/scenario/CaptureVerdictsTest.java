package dev.hopwise.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.importing.aws.AwsImport;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.BothOrders;
import dev.hopwise.reasoning.Question;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Outcome;
import dev.hopwise.verdict.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts on real accounts, as their publishers know them, where the captures are at hand. */
class CaptureVerdictsTest {
    private static final Path CAPTURES = Path.of("../shared/data/aws");

    /** The last column: what stops the request or reply, or leaves it open. */
    @ParameterizedTest(name = "{0}: {1} to {2} on {3} is {4}")
    @CsvSource({
        "peering, i-06ba034d88c84ef07, i-0b14080af811fda3d, tcp/22, allowed, ''",
        "peering, i-0b14080af811fda3d, i-04a292ff83b3aa833, tcp/22, blocked, forward DLV-010 return DLV-010",
        "nat-gateway, i-0a128d26e59be60f3, 8.8.8.8, tcp/80, allowed, ''",
        "nat-gateway, i-0a128d26e59be60f3, 8.8.8.8, 107, blocked, forward NAT-006",
        "nat-gateway, internet, 3.135.127.225, tcp/80, blocked, forward NAT-014",
        "nat-gateway, i-0b31b509174d7f5de, 10.1.250.210, tcp/80, blocked, forward NAT-014",
        "public-private-vpn, internet, 13.58.55.60, tcp/80, blocked, forward SG-002",
        "public-private-vpn, i-099cf38911942421c, 8.8.8.8, tcp/80, blocked, forward VGW-006",
        "sg-references, 10.240.40.217, 10.240.20.43, tcp/80, allowed, ''",
        "sg-references, 10.240.20.245, 161.26.0.0, tcp/80, blocked, forward SG-002 forward RTB-003",
    })
    void isAsTheCapturesSay(String capture, String from, String to, String traffic, String verdict, String reasons) {
        Path folder = CAPTURES.resolve(capture);
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "Skipped: there is no capture " + folder);
        Question question = new Question(from, to, List.of(Traffic.parse(traffic)), Range.EPHEMERAL, false);
        List<Answer> answers = BothOrders.explain(imported(folder), question).answers();
        assertEquals(1, answers.size(), answers.toString());
        Soundness.check(answers.get(0));
        assertEquals(verdict, answers.get(0).verdict().word(), answers.toString());
        assertEquals(reasons, reasons(answers.get(0)), answers.toString());
    }

    private static Topology imported(Path folder) {
        String yaml = AwsImport.read(folder, Optional.empty(), Optional.empty()).yaml();
        Reading reading = TopologyReader.readText("capture.yaml", yaml);
        assertTrue(reading instanceof Reading.Read, () -> ((Reading.Unreadable) reading).text());
        return ((Reading.Read) reading).topology();
    }

    private static String reasons(Answer answer) {
        return Stream.concat(answer.forward().stream(), answer.back().stream())
                .filter(step -> step.outcome() != Outcome.PASS)
                .map((Step step) -> step.leg().word() + " " + step.rule())
                .collect(Collectors.joining(" "));
    }
}
