package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.topology.Pragma;
import dev.hopwise.topology.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comments that accept findings: what they say, and which part of the file they belong to. */
class PragmasTest {
    private static final String PLACE =
            "it directly above a key or a list item and as far indented, or at the end of the line where one begins";
    private static final String FORM = "'hopwise:ignore RULE [until=DAY] because=REASON'";

    @TempDir
    private Path folder;

    private static List<Pragma> pragmas(Reading reading) {
        if (reading instanceof Reading.Unreadable not) {
            assertEquals(List.of(), not.problems());
        }
        return assertInstanceOf(Reading.Read.class, reading).pragmas();
    }

    /** The rules, the part, and where its first and its last value begin. */
    private static List<String> parts(String yaml) {
        return pragmas(TopologyReader.readText("net.yaml", yaml)).stream()
                .map(PragmasTest::part)
                .toList();
    }

    private static String part(Pragma pragma) {
        return "%s on %s, %d:%d to %d:%d"
                .formatted(
                        pragma.rules().stream().map(Text::value).collect(Collectors.joining("+")),
                        pragma.part(),
                        pragma.from().line(),
                        pragma.from().column(),
                        pragma.to().line(),
                        pragma.to().column());
    }

    @Test
    void saysRulesADayAndAReason() {
        Pragma pragma = pragmas(TopologyReader.readText("net.yaml", """
                        topology: t
                        vpcs: {} #  hopwise:ignore SG-101, SG-102,SG-103 until=2027-01-31 because=we knöw: a=b, # and more \s
                        """)).get(0);
        assertEquals(
                List.of("SG-101 at net.yaml:2:28", "SG-102 at net.yaml:2:36", "SG-103 at net.yaml:2:43"),
                pragma.rules().stream()
                        .map(rule -> rule.value() + " at " + rule.where())
                        .toList());
        assertEquals(Optional.of(LocalDate.of(2027, 1, 31)), pragma.until());
        assertEquals("we knöw: a=b, # and more", pragma.because());
    }

    @Test
    void belongsToTheKeyOrItemBelow() {
        assertEquals(
                List.of(
                        "VPC-101 on vpcs, 3:1 to 14:19",
                        "VPC-102 on vpcs.a.cidrs, 6:5 to 6:13",
                        "SG-101 on vpcs.a.securityGroups.web.inbound, 11:13 to 11:36",
                        "SG-102 on vpcs.a.securityGroups.web.inbound, 13:13 to 14:19"),
                parts("""
                        topology: t
                        # hopwise:ignore VPC-101 because=it is so
                        vpcs:
                          a:
                            # hopwise:ignore VPC-102 because=it is so
                            cidrs: [10.0.0.0/16]
                            securityGroups:
                              web:
                                inbound:
                                  # hopwise:ignore SG-101 because=it is so
                                  - { allow: tcp/22, from: 0.0.0.0/0 }
                                  # hopwise:ignore SG-102 because=it is so
                                  - allow: tcp/23
                                    from: 0.0.0.0/0
                        """));
    }

    @Test
    void belongsToWhatBeginsFirstInItsLine() {
        assertEquals(
                List.of(
                        "VPC-101 on vpcs.a, 3:3 to 3:16",
                        "VPC-102 on vpcs.b, 4:3 to 5:13",
                        "SG-101 on vpcs.c.securityGroups.g.inbound, 9:7 to 9:30",
                        "SG-102 on vpcs.c.securityGroups.g.inbound, 12:7 to 13:13",
                        "SG-103 on vpcs.c.securityGroups.g.inbound.from, 13:7 to 13:13"),
                parts("""
                        topology: t
                        vpcs:
                          a: { cidrs: [10.0.0.0/16] } # hopwise:ignore VPC-101 because=it is so
                          b: # hopwise:ignore VPC-102 because=it is so
                            cidrs: [10.1.0.0/16]
                          c:
                            cidrs: [10.2.0.0/16]
                            securityGroups: { g: { inbound: [
                              { allow: tcp/22, from: self }, # hopwise:ignore SG-101 because=it is so
                              # hopwise:ignore SG-102 because=it is so
                              # The second one is different.
                              { allow: tcp/23,
                              from: self } ] } } # hopwise:ignore SG-103 because=it is so
                        """));
    }

    @Test
    void severalMayStandAboveOneKey() {
        assertEquals(
                List.of(
                        "VPC-101 on vpcs, 5:1 to 6:16",
                        "VPC-102 on vpcs, 5:1 to 6:16",
                        "VPC-103 on vpcs.a, 6:3 to 6:16"),
                parts("""
                        topology: t
                        # hopwise:ignore VPC-101 because=it is so
                        # What only speaks of hopwise:ignore says nothing.
                        ## hopwise:ignore VPC-102 because=it is so
                        vpcs:
                          a: { cidrs: [10.0.0.0/16] } # hopwise:ignore VPC-103 because=it is so
                        """));
    }

    /** A value is no comment, and what an alias stands for stands where the alias is. */
    @Test
    void readsCommentsOnly() {
        assertEquals(List.of("VPC-101 on vpcs.b, 8:3 to 8:6"), parts("""
                        topology: t
                        description: "# hopwise:ignore VPC-101 because=it is so"
                        tags:
                          a: |
                            # hopwise:ignore VPC-101
                        vpcs:
                          a: &a { cidrs: [10.0.0.0/16], ipv6Cidrs: [::/0] }
                          b: *a # hopwise:ignore VPC-101 because=it is so
                        """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hopwise:ignore VPC-101 | 2:12 'hopwise:ignore' without a reason; expected because=REASON at its end",
                "hopwise:ignore VPC-101 because= | 2:12 'hopwise:ignore' without a reason; expected because=REASON at its end",
                "hopwise:ignore because=x | 2:12 'hopwise:ignore' without a rule; expected " + FORM,
                "hopwise:ignore VPC101 because=x | 2:29 'VPC101' in 'hopwise:ignore'; expected the id of a rule, such as PCX-102, or because=REASON",
                "hopwise:ignore VPC-101 it is so | 2:37 'it' in 'hopwise:ignore'; expected the id of a rule, such as PCX-102, or because=REASON",
                "hopwise:ignore VPC-101 until=2027-02-30 because=x | 2:43 '2027-02-30' in 'hopwise:ignore'; expected a date such as 2027-01-31",
                "hopwise:ignore VPC-101 untill=2027-02-30 because=x | 2:37 'untill' in 'hopwise:ignore'; expected until=DAY or because=REASON; maybe 'until'",
                "hopwise:ignore VPC-101 because=x until=2027-01-31 | 2:47 'until=' in the reason of 'hopwise:ignore'; expected "
                        + FORM + "; maybe put it before because=",
                "hopwise:ignroe VPC-101 because=x | 2:14 'hopwise:ignroe' in a comment; expected " + FORM
                        + "; maybe 'hopwise:ignore'",
                "Hopwise:ignore VPC-101 because=x | 2:14 'Hopwise:ignore' in a comment; expected " + FORM
                        + "; maybe 'hopwise:ignore'",
                "hopwise: ignore VPC-101 because=x | 2:14 'hopwise:' in a comment; expected " + FORM,
            })
    void whatIsMalformedDoesNotLoad(String comment, String problem) {
        List<String> problems = Reads.problems("topology: t\nvpcs: {}   # " + comment + "\n");
        assertTrue(
                problems.get(0).startsWith("net.yaml:" + problem.replaceFirst(" ", "  error  ")), problems.toString());
    }

    private static void doesNotBelong(String where, String why, String yaml) {
        assertEquals(
                List.of("net.yaml:" + where + "  error  a pragma " + why),
                Reads.problems(yaml.replace("IGNORE", "hopwise:ignore VPC-101 because=it is so")));
    }

    @Test
    void whatBelongsToNothingDoesNotLoad() {
        String above = "that stands above nothing; expected " + PLACE;
        String behind = "in a line where nothing begins; expected " + PLACE;
        doesNotBelong("2:1", above, "topology: t\n# IGNORE\n\nvpcs: {}\n");
        doesNotBelong("3:1", above, "topology: t\nvpcs: {}\n# IGNORE\n");
        doesNotBelong("3:3", above, "topology: t\nvpcs:\n  # IGNORE\n  { a: { cidrs: [10.0.0.0/16] } }\n");
        doesNotBelong("4:3", above, "topology: t\nvpcs: {\n  a: { cidrs: [10.0.0.0/16] }\n  # IGNORE\n  }\n");
        doesNotBelong("3:4", behind, "topology: t\nvpcs: { a: { cidrs: [\n ] # IGNORE\n , ipv6Cidrs: [\"::/0\"] } }\n");
        doesNotBelong("1:5", behind, "--- # IGNORE\ntopology: t\n");
        doesNotBelong(
                "4:3",
                "that is indented other than the line below it; expected " + PLACE + "; maybe indent it by 0",
                "topology: t\nvpcs:\n  a: { cidrs: [10.0.0.0/16] }\n  # IGNORE\npeerings: {}\n");
        doesNotBelong(
                "3:34",
                "behind several keys or items; expected " + PLACE + "; maybe give each a line of its own",
                "topology: t\nvpcs: { a: {\n  cidrs: [10.0.0.0/16], tags: {} # IGNORE\n  } }\n");
    }

    @Test
    void saysWhatIsWrongWithItsLine() {
        Reading.Unreadable not = assertInstanceOf(
                Reading.Unreadable.class,
                TopologyReader.readText("net.yaml", "topology: t\nvpcs: {} # hopwise:ignore SG-101\n"));
        assertEquals("""
                net.yaml:2:10  error  'hopwise:ignore' without a reason
                    2 | vpcs: {} # hopwise:ignore SG-101
                      |          ^ expected because=REASON at its end
                """, not.text());
    }

    @Test
    void standsInIncludedFilesToo() throws IOException {
        Files.writeString(folder.resolve("net.yaml"), "topology: t\ninclude: [part.yaml]\n");
        Path part = folder.resolve("part.yaml");
        Files.writeString(part, "# hopwise:ignore VPC-101 because=it is so\nvpcs: { a: { cidrs: [10.0.0.0/16] } }\n");
        Reading reading = TopologyReader.read(folder.resolve("net.yaml"), ReadingLimits.DEFAULT);
        assertEquals(
                List.of("VPC-101 on vpcs, 2:1 to 2:22"),
                pragmas(reading).stream().map(PragmasTest::part).toList());
        assertEquals(part.toString(), pragmas(reading).get(0).from().file());
        Files.writeString(part, "# hopwise:ignore\nvpcs: {}\n");
        assertEquals(
                List.of(
                        part + ":1:1  error  'hopwise:ignore' without a reason; expected because=REASON at its end",
                        part + ":1:1  error  'hopwise:ignore' without a rule; expected " + FORM),
                Reads.problems(TopologyReader.read(folder.resolve("net.yaml"), ReadingLimits.DEFAULT)));
    }
}
