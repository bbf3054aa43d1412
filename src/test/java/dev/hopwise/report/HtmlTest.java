package dev.hopwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.cli.HopwiseCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reports as pages: {@code -Dgolden.update=true} writes the golden ones. */
class HtmlTest {
    private static final String EXPLAIN =
            "explain topologies/forgotten-ephemeral-ports.yaml --from app-1 --to db-1 --on tcp/5432 --format html";
    private static final String MEMBERS =
            "explain topologies/three-tier.yaml --from vpc:shop --to db-1 --on tcp/5432 --format html";
    private static final String PASSING = "explain topologies/three-tier.yaml web-1 app-1 --format html";
    private static final String LINT =
            "lint topologies/peering-not-transitive.yaml --select PCX-109,PCX-111,PCX-112,PCX-127,IGW-101 --format html";
    private static final String REVIEW =
            "review src/test/resources/html/before.yaml src/test/resources/html/after.yaml --format html";

    private final GoldenReports reports = new GoldenReports("html")
            .with("explain.html", 0, EXPLAIN)
            .with("explain-members.html", 0, MEMBERS)
            .with("explain-passing.html", 0, PASSING)
            .with("lint.html", 1, LINT)
            .with("review.html", 1, REVIEW);

    @TestFactory
    Stream<DynamicTest> everyReportIsAsItWasRead() {
        return reports.tests();
    }

    @Test
    void everyGoldenFileHasItsRun() throws IOException {
        reports.assertNoOtherFiles();
    }

    @Test
    void everyPageStandsAlone() throws Exception {
        for (String command : List.of(EXPLAIN, MEMBERS, PASSING, LINT, REVIEW)) {
            Document page = parsed(run(command.split(" ")));
            for (String element : List.of("script", "link", "img", "iframe", "object", "form", "a", "base")) {
                assertEquals(0, page.getElementsByTagName(element).getLength(), element + " in " + command);
            }
            String style = page.getElementsByTagName("style").item(0).getTextContent();
            assertFalse(style.contains("url(") || style.contains("@import"), "the style refers to another file");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            assertEquals(
                    "default-src 'none'; style-src 'sha256-"
                            + Base64.getEncoder().encodeToString(digest) + "'; base-uri 'none'; form-action 'none'",
                    elements(page, "meta").stream()
                            .filter(it -> it.getAttribute("http-equiv").equals("Content-Security-Policy"))
                            .findFirst()
                            .orElseThrow()
                            .getAttribute("content"));
            assertTrue(
                    elements(page, "*").stream().noneMatch(it -> it.hasAttribute("style")), "style beside the policy");
        }
    }

    @Test
    void everyPageHasTheStructureThatAScreenReaderWalks() throws Exception {
        for (String command : List.of(EXPLAIN, MEMBERS, PASSING, LINT, REVIEW)) {
            Document page = parsed(run(command.split(" ")));
            assertEquals("en", page.getDocumentElement().getAttribute("lang"));
            assertEquals(1, elements(page, "h1").size(), command);
            assertEquals(1, elements(page, "main").size(), command);
            assertTrue(
                    elements(page, "th").stream()
                            .allMatch(it -> it.getAttribute("scope").equals("col")),
                    command);
            assertTrue(
                    elements(page, "th").stream()
                            .noneMatch(it -> it.getTextContent().isBlank()),
                    "a column without a title in " + command);
            assertTrue(
                    elements(page, "section").stream()
                            .allMatch(it -> it.getElementsByTagName("h2").getLength() == 1),
                    command);
        }
    }

    @Test
    void whatATopologySaysStaysText(@TempDir Path folder) throws Exception {
        String name = "<script>alert(1)</script>&amp;\"'";
        Path file =
                Files.writeString(folder.resolve("<b>shop & 'data'.yaml"), """
                topology: "<img src=x onerror=alert(1)>"
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    subnets: { app: { cidr: 10.0.1.0/24, az: a } }
                    securityGroups: { app: { description: "%1$s", inbound: [{ allow: tcp/22, from: 0.0.0.0/0 }] } } # %1$s
                    interfaces:
                      app-1: { subnet: app, ip: 10.0.1.10, securityGroups: [app] }
                      app-2: { subnet: app, ip: 10.0.1.11, securityGroups: [app] }
                """.formatted(name.replace("\"", "\\\"")));
        for (List<String> command : List.of(
                List.of("lint", file.toString(), "--format", "html"),
                List.of("explain", file.toString(), "app-1", "app-2", "tcp/443", "--format", "html"),
                List.of("review", "topologies/three-tier.yaml", file.toString(), "--format", "html"))) {
            String text = run(command.toArray(String[]::new));
            Document page = parsed(text);
            for (String element : List.of("script", "img", "b")) {
                assertEquals(0, page.getElementsByTagName(element).getLength(), command.toString());
            }
            assertTrue(text.contains("&lt;b&gt;shop &amp; &#39;data&#39;.yaml"), command.toString());
        }
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .filter(it -> it.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .toList();
    }

    /** As XML, which forgives nothing. */
    private static Document parsed(String page) throws Exception {
        assertTrue(page.startsWith("<!DOCTYPE html>\n"), page);
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)));
    }

    private static String run(String... command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), command);
        assertTrue(code <= 1, err.toString());
        return out.toString();
    }
}
