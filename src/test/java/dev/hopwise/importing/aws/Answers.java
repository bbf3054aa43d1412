package dev.hopwise.importing.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.hopwise.importing.ImportedTopology;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder of answers that a test writes, and what comes of importing it. JSON may be written with ' for ". */
final class Answers {
    /** A VPC of which everything is known, with one subnet and the ACL, table and group lists that AWS always gives. */
    static final String VPC = """
            {'Vpcs': [{'VpcId': 'vpc-0a', 'CidrBlock': '10.0.0.0/16', 'OwnerId': '111122223333'}],
             'Subnets': [{'SubnetId': 'subnet-0a', 'VpcId': 'vpc-0a', 'CidrBlock': '10.0.0.0/24', 'AvailabilityZone': 'us-east-1a'},
                         {'SubnetId': 'subnet-0b', 'VpcId': 'vpc-0a', 'CidrBlock': '10.0.1.0/24', 'AvailabilityZone': 'us-east-1b'}],
             'RouteTables': [], 'NetworkAcls': [], 'SecurityGroups': []}
            {'VpcId': 'vpc-0a', 'EnableDnsSupport': {'Value': true}}
            {'VpcId': 'vpc-0a', 'EnableDnsHostnames': {'Value': false}}
            """;

    private final Path folder;

    private Answers(Path folder) {
        this.folder = folder;
    }

    static Answers in(Path folder) {
        return new Answers(folder);
    }

    /** A folder that holds {@link #VPC}. */
    static Answers ofVpc(Path folder) {
        return in(folder).file("vpc.json", VPC);
    }

    Answers file(String name, String json) {
        return text(name, json.replace('\'', '"'));
    }

    Answers text(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Imports twice, which must give the same, and reads what came of it. */
    Outcome imported() {
        ImportedTopology first = AwsImport.read(folder, Optional.of("test"), Optional.empty());
        ImportedTopology second = AwsImport.read(folder, Optional.of("test"), Optional.empty());
        assertEquals(first.yaml(), second.yaml());
        return new Outcome(first.yaml(), first.notCarried(), loaded(first.yaml()));
    }

    static Topology loaded(String yaml) {
        Reading reading = TopologyReader.readText("imported.yaml", yaml);
        if (reading instanceof Reading.Read read) {
            return read.topology();
        }
        return fail(((Reading.Unreadable) reading).text() + "\n" + yaml);
    }

    /** What was written, and what it means. */
    record Outcome(String yaml, List<String> notCarried, Topology topology) {
        /** Asserts that these lines stand in the file one below the other, however deep. */
        Outcome holds(String lines) {
            String wanted = plain(lines);
            assertTrue(plain(yaml).contains(wanted), () -> "Expected\n" + wanted + "\nin\n" + yaml);
            return this;
        }

        Outcome holdsNot(String text) {
            assertTrue(!yaml.contains(text), () -> "Did not expect " + text + " in\n" + yaml);
            return this;
        }

        /** Asserts what the list at the end of the file says, and that it says nothing else. */
        Outcome leavesOut(String... lines) {
            assertEquals(List.of(lines), notCarried);
            String list = lines.length == 0 ? "" : "\n# Not carried over:\n# - " + String.join("\n# - ", lines) + "\n";
            assertTrue(yaml.endsWith(list), yaml);
            return this;
        }

        private static String plain(String text) {
            return text.strip().replaceAll("(?m)^ +", "");
        }
    }
}
