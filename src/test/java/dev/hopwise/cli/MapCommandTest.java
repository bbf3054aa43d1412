package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code map}: the picture. */
class MapCommandTest {
    private static final String THREE_TIER = "topologies/three-tier.yaml";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private String asked(int code, String... arguments) {
        assertEquals(
                code,
                HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments),
                () -> "" + err);
        return code == 0 ? out.toString() : err.toString();
    }

    private String written(String name, String... arguments) throws IOException {
        Path file = folder.resolve(name);
        List<String> all = new ArrayList<>(List.of("map"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("-o", file.toString()));
        assertEquals("", asked(0, all.toArray(String[]::new)));
        return Files.readString(file);
    }

    @Test
    void theSuffixSaysInWhichForm() throws IOException {
        assertTrue(written("map.html", THREE_TIER).startsWith("<!doctype html>"));
        assertTrue(written("map.svg", THREE_TIER).startsWith("<?xml"));
        assertTrue(written("map.mmd", THREE_TIER).startsWith("flowchart TB\n"));
        assertTrue(written("map.txt", THREE_TIER, "--format", "svg").startsWith("<?xml"));
    }

    @Test
    void withoutAFileThePageIsPrinted() {
        assertTrue(asked(0, "map", THREE_TIER).startsWith("<!doctype html>"));
    }

    @Test
    void aSuffixThatSaysNothingIsWrongUsage() {
        assertEquals(
                "hopwise: -o map.png: the suffix does not say in which form; name a file .html or .mmd or .svg, or say it with"
                        + " --format\n",
                asked(2, "map", THREE_TIER, "-o", "map.png"));
    }

    @Test
    void aMapIsOfOneTopology() {
        assertTrue(asked(2, "map", "topologies", "-o", "map.html").contains("this command is about one topology"));
        assertTrue(asked(3, "map", "nothing.yaml", "-o", "map.html").contains("nothing.yaml"));
        assertTrue(asked(2, "map", THREE_TIER, "--walks", "-1").contains("--walks -1: a count"));
        assertFalse(Files.exists(Path.of("map.html")));
    }

    @Test
    void anEndThatIsNamedIsOneOfTheFile() {
        assertTrue(asked(2, "map", THREE_TIER, "--from", "nobody", "-o", "map.html")
                .contains("nobody"));
        assertTrue(asked(2, "map", THREE_TIER, "--from", "db-1", "--to", "db-1").contains("same end"));
        assertTrue(asked(2, "map", THREE_TIER, "--to", "db-1", "-o", "map.svg")
                .contains("--from and --to choose what the page answers; a drawing alone answers nothing"));
        assertFalse(Files.exists(Path.of("map.html")));
    }

    @Test
    void theSameFileIsTheSamePage() throws IOException {
        assertEquals(written("one.html", THREE_TIER), written("two.html", THREE_TIER));
        assertEquals(written("one.svg", THREE_TIER), written("two.svg", THREE_TIER));
    }

    /** What may run is named by its hash, and nothing else may: no other script, no style, no address. */
    @Test
    void thePageRunsItsOwnScriptAndLoadsNothing() throws Exception {
        String page = written("map.html", THREE_TIER);
        Matcher policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(page);
        assertTrue(policy.find());
        assertEquals(
                "default-src 'none'; script-src '" + hash(page, "script") + "'; style-src '" + hash(page, "style")
                        + "'; img-src data:; base-uri 'none'; form-action 'none'",
                policy.group(1));
        assertFalse(page.replace("http://www.w3.org/2000/svg", "").matches("(?s).*https?://.*"));
        assertFalse(page.matches("(?s).*<[^>]* (style|on[a-z]+)=\".*"));
    }

    private static String hash(String page, String element) throws Exception {
        Matcher text = Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL)
                .matcher(page);
        assertTrue(text.find());
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(text.group(1).getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void namesAreTextInEveryForm() throws Exception {
        Path file = Files.writeString(folder.resolve("hostile.yaml"), hostile());
        String page = written("map.html", file.toString());
        assertEquals(2, page.split("<script", -1).length - 1, "the data and the script");
        assertFalse(page.contains("<img"));
        String drawing = written("map.svg", file.toString());
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(drawing.getBytes(StandardCharsets.UTF_8)));
        assertFalse(drawing.contains("<script"));
        String chart = written("map.mmd", file.toString());
        assertFalse(chart.contains("<"), chart);
        assertTrue(chart.contains("#60;script#62;"), chart);
        assertTrue(
                chart.lines()
                        .allMatch(line -> line.chars().filter(c -> c == '"').count() % 2 == 0),
                chart);
    }

    /** A topology whose names are markup, wherever they are not text. */
    private static String hostile() {
        return """
                topology: "</title><script>alert('topology')</script>"
                vpcs:
                  "<script>alert('vpc')<&script>":
                    cidrs: [10.0.0.0/16]
                    internetGateway: "<img+src=x+onerror=alert(1)>"
                    subnets:
                      "'\\"><script>alert(1)<&script>": { cidr: 10.0.0.0/24, az: "<b>" }
                    interfaces:
                      "<script>alert('one')<&script>": { subnet: "'\\"><script>alert(1)<&script>", ip: 10.0.0.5 }
                      "{{script}}]]>-->": { subnet: "'\\"><script>alert(1)<&script>", ip: 10.0.0.6 }
                networks:
                  "end;subgraph": { cidrs: [192.168.0.0/16] }
                """;
    }

    @Test
    void theMouseShowsAllOfANameThatIsCut() throws IOException {
        Path file = folder.resolve("long.yaml");
        String name = "the VPC of the payments of the shop in North Virginia, which is the oldest";
        Files.writeString(
                file,
                "topology: t\nvpcs: { vpc-0a1b2c3d4e5f60718: { cidrs: [10.0.0.0/16], tags: { Name: \"" + name
                        + "\" } } }\n");
        String svg = written("long.svg", file.toString());
        assertTrue(svg.contains(">the VPC of the "), svg);
        assertTrue(svg.contains("<title>VPC vpc-0a1b2c3d4e5f60718  " + name), svg);
    }
}
