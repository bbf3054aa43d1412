package dev.hopwise.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.hopwise.Hopwise;
import dev.hopwise.cli.HopwiseCommand;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.Question;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Step;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A map in a real browser. Without one these tests are left out, and say so; where {@code -Dbrowser.required=true}, as {@code ./verify} has it,
 * they fail. {@code -Dbrowser.photographs=FOLDER} keeps what was seen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapPageTest {
    private static final String MISSING = "no Chromium on the PATH: apt-get install chromium";
    private static final Map<String, String> LIGHT =
            Map.of("prefers-color-scheme", "light", "prefers-reduced-motion", "reduce");
    private static final Map<String, String> DARK =
            Map.of("prefers-color-scheme", "dark", "prefers-reduced-motion", "no-preference");

    /** What of the one stands on some of the other. */
    private static final String OVERLAPS = "(() => { const all = (what) => [...document.querySelectorAll(what)]"
            + ".map(it => [it, it.getBoundingClientRect()]); const found = [];"
            + " for (const [one, a] of all('%s')) for (const [other, b] of all('%s'))"
            + " if (one !== other && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)"
            + " found.push(one.textContent + ' on ' + other.textContent); return found.join(', '); })()";

    @TempDir
    private static Path folder;

    private Chromium browser;
    private final List<Page> pages = new ArrayList<>();

    @BeforeAll
    void start() throws Exception {
        if (Chromium.program().isEmpty() && Boolean.getBoolean("browser.required")) {
            fail(MISSING);
        }
        Assumptions.assumeTrue(Chromium.program().isPresent(), MISSING);
        browser = Chromium.start();
    }

    @AfterAll
    void end() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    /** Whatever a test does, the console stays clean and the network unused. */
    @AfterEach
    void nothingIsComplainedOfOrLoaded() {
        for (Page page : pages) {
            assertEquals(List.of(), page.complaints());
            assertTrue(
                    page.requests().stream().allMatch(it -> it.startsWith("file:") || it.startsWith("data:")),
                    () -> "" + page.requests());
            assertTrue(
                    page.requests().stream()
                            .filter(it -> it.startsWith("file:"))
                            .allMatch(it -> it.contains(".html")),
                    () -> "" + page.requests());
        }
        pages.clear();
    }

    private Page open(Path topology, Map<String, String> media) throws Exception {
        Path file = folder.resolve(topology.getFileName().toString().replace(".yaml", ".html"));
        StringWriter err = new StringWriter();
        int code = HopwiseCommand.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "map",
                topology.toString(),
                "-o",
                file.toString());
        assertEquals(0, code, () -> "" + err);
        Page page = Page.open(browser, file, 1500, 900, media);
        pages.add(page);
        return page;
    }

    private static Path worked(String name) {
        return Path.of("topologies", name + ".yaml");
    }

    private static void keep(Page page, String name) throws Exception {
        String photographs = System.getProperty("browser.photographs", "");
        if (!photographs.isEmpty()) {
            page.until("document.getAnimations().every(it => it.playState !== 'running')");
            page.photograph(Path.of(photographs, name + ".png"));
        }
    }

    private static void choose(Page page, String from, String to, int port) {
        page.select("from", from);
        page.select("to", to);
        page.number(port);
    }

    private static String texts(String selector) {
        return "[...document.querySelectorAll('" + selector + "')].map(it => it.textContent).join('\\n')";
    }

    private static List<String> hops(Page page, String leg) {
        return page.ask("[...document.querySelectorAll('." + leg
                        + " .step')].map(it => [...it.querySelectorAll('strong, .why:not(.at), .at')]"
                        + ".map(some => some.textContent).join(' | ')).join('\\n')")
                .lines()
                .toList();
    }

    private static List<String> hops(List<Step> steps) {
        return steps.stream()
                .map(it -> it.resource() + " | " + it.because() + " | " + it.rule() + "  " + it.at())
                .toList();
    }

    @Test
    void thePathOfAnAllowedFlowLightsUpHopByHop() throws Exception {
        Page page = open(worked("three-tier"), LIGHT);
        choose(page, "app-1", "db-1", 5432);
        assertEquals("Allowed", page.ask(texts("#answer .verdict")));
        Answer answer = Hopwise.load(worked("three-tier"))
                .explain("app-1", "db-1", "tcp/5432")
                .answers()
                .get(0);
        assertEquals(hops(answer.forward()), hops(page, "forward"));
        assertEquals(hops(answer.back()), hops(page, "back"));
        assertEquals("1–4\n5–7\n1–3\n4–6", page.ask(texts(".walk .badge")));
        assertEquals("1", page.ask("String(document.querySelectorAll('.walk path.there').length)"));
        assertEquals("1", page.ask("String(document.querySelectorAll('.walk path.back').length)"));
        assertEquals("app-1\ndb-1", page.ask(texts(".chip.lit .label")));
        assertEquals("", page.ask(texts(".stop")));
        keep(page, "allowed-light");
    }

    @Test
    void thePathStopsAtItsBlocker() throws Exception {
        Page page = open(worked("pending-peering"), DARK);
        choose(page, "app-1", "db-1", 5432);
        assertEquals("Blocked", page.ask(texts("#answer .verdict")));
        assertTrue(
                page.ask(texts(".blocker"))
                        .startsWith("PCX-002  pcx-shop-datapcx-shop-data is pending-acceptance; only an active"),
                page.ask(texts(".blocker")));
        assertTrue(page.ask(texts(".blocker .at")).startsWith("topologies/pending-peering.yaml:28:3"));
        assertEquals("pcx-shop-data", page.ask(texts("g.node.stop .label")));
        assertTrue(Integer.parseInt(page.ask("String(document.querySelectorAll('.walk path.beyond').length)")) > 0);
        assertTrue(
                page.ask("String(document.querySelectorAll('.walk .stop path.cross').length)")
                        .equals("2"),
                "there and back");
        keep(page, "blocked-dark");
    }

    /** An endpoint in several subnets is several interfaces: it is met in the subnet of the one that is asked about. */
    @Test
    void anEndpointIsMetInTheSubnetThatIsChosen() throws Exception {
        Page page = open(worked("private-vpc-endpoints"), LIGHT);
        for (String subnet : List.of("app-a", "app-b")) {
            choose(page, "app-1", "sqs, endpoint in " + subnet, 443);
            assertEquals("Allowed", page.ask(texts("#answer .verdict")));
            assertEquals(subnet.equals("app-a") ? "app-a" : "app-a\napp-b", page.ask(texts("g.subnet.lit > .label")));
            assertEquals("app-1\nsqs", page.ask(texts(".chip.lit > .label")));
        }
        page.ask(
                "document.querySelectorAll('g.chip.endpoint')[2].dispatchEvent(new MouseEvent('click', { bubbles: true }))");
        page.ask(
                "[...document.querySelectorAll('#chosen button')].find(it => it.textContent === 'Destination').click()");
        assertEquals("app-a\napp-b", page.ask(texts("g.subnet.lit > .label")));
    }

    /** A straight one would cross what has nothing to do with it. */
    @Test
    void thePathGoesAlongTheLinesOfTheDrawing() throws Exception {
        Page page = open(Path.of("bench", "every-kind.yaml"), LIGHT);
        choose(page, "hq", "app-1", 443);
        String drawn = page.ask(
                "(() => { const at = name => [...document.querySelectorAll('g.node, g.place')]"
                        + ".find(it => it.querySelector('.label').textContent === name).dataset.shape;"
                        + " return document.querySelector(`.line[data-joins='${at('tgw')} ${at('hq')}']`).getAttribute('d'); })()");
        assertEquals(drawn, page.ask("document.querySelector('.walk path.there').getAttribute('d')"), "from hq to tgw");
        assertEquals(
                "there drawn backwards", page.ask("document.querySelector('.walk path.there').getAttribute('class')"));
    }

    @Test
    void numbersStandWhereTheLineMeetsTheInternet() throws Exception {
        Page page = open(worked("transit-gateway"), LIGHT);
        choose(page, "app-1", "internet", 443);
        assertEquals("Allowed", page.ask(texts("#answer .verdict")));
        assertEquals(
                "true",
                page.ask(
                        "(() => { const box = it => it.getBoundingClientRect();"
                                + " const badge = [...document.querySelectorAll('.walk .badge.there')].pop();"
                                + " const line = [...document.querySelectorAll('.walk path.there')].pop();"
                                + " return String(badge.textContent === '16' && Math.abs(box(badge).left - box(line).right) < 80); })()"));
    }

    @Test
    void onPaperTheAnswerStandsBelowTheDrawing() throws Exception {
        Page page = open(worked("pending-peering"), LIGHT);
        choose(page, "app-1", "db-1", 5432);
        page.print();
        String shown = "String(document.querySelector('%s').getBoundingClientRect().height > 0)";
        assertEquals("false", page.ask(shown.formatted("form")));
        assertEquals("true", page.ask(shown.formatted("#answer .blocker")));
        assertEquals(
                "true",
                page.ask("String(document.querySelector('#answer').getBoundingClientRect().top"
                        + " >= document.querySelector('svg.map').getBoundingClientRect().bottom)"));
        assertEquals(
                "true",
                page.ask("String(document.querySelector('svg.map').getBoundingClientRect().right <= innerWidth)"));
    }

    @Test
    void aPortThatNothingNamesIsAnsweredByItsOwnNumber() throws Exception {
        Page page = open(worked("three-tier"), LIGHT);
        choose(page, "internet", "db-1", 31337);
        Answer answer = Hopwise.load(worked("three-tier"))
                .explain("internet", "db-1", "tcp/31337")
                .answers()
                .get(0);
        assertEquals(
                answer.blockers().stream().map(Step::because).collect(Collectors.joining("\n")),
                page.ask(texts(".blocker p:nth-child(2)")));
        assertEquals(
                "hopwise explain topologies/three-tier.yaml --from internet --to shop/db-1 --on tcp/31337",
                page.ask(texts("#answer code")));
    }

    private static void link(Page page, String question) throws Exception {
        page.ask("(() => { location.hash = '" + question + "'; })()");
        Thread.sleep(200);
    }

    @Test
    void aLinkIsAnsweredOrItIsSaidWhyNot() throws Exception {
        Page page = open(worked("three-tier"), LIGHT);
        link(page, "from=shop/app-1&to=shop/db-1&on=tcp/5432");
        assertEquals("Allowed", page.ask(texts("#answer .verdict")));
        link(page, "from=shop/web-9&to=shop/db-1&on=tcp/5432");
        assertEquals("This map has no shop/web-9.", page.ask(texts("#answer")));
        assertEquals("This map has no shop/web-9.", page.ask(texts("#said")));
        assertEquals("", page.ask("document.getElementById('from').value"));
        assertEquals("0", page.ask("String(document.querySelectorAll('.walk').length)"));
        assertTrue(
                page.ask("location.hash").startsWith("#from=shop%2Fweb-9&to=shop%2Fdb-1"), page.ask("location.hash"));
        page.select("from", "app-1");
        assertEquals("Allowed", page.ask(texts("#answer .verdict")));
        link(page, "from=shop/app-1&to=shop/db-1&on=gre/1");
        assertEquals("This map has no gre/1.", page.ask(texts("#answer")));
        link(page, "to=shop/db-1");
        assertEquals("", page.ask("document.getElementById('from').value"));
    }

    @Test
    void aPortThatCannotBeIsSaid() throws Exception {
        Page page = open(worked("three-tier"), LIGHT);
        for (int port : List.of(70000, -1, 65536)) {
            choose(page, "app-1", "db-1", port);
            assertEquals("A port is a number of 0 to 65535.", page.ask(texts("#answer")));
        }
        choose(page, "app-1", "db-1", 65535);
        assertEquals("Blocked", page.ask(texts("#answer .verdict")));
        link(page, "from=shop/app-1&to=shop/db-1&on=icmp/256");
        assertEquals("A type is a number of 0 to 255.", page.ask(texts("#answer")));
    }

    @Test
    void theDrawingFitsTheWindowUntilItIsMoved() throws Exception {
        Page page = open(worked("three-tier"), LIGHT);
        String width = "String(Math.round(document.getElementById('sheet').getBoundingClientRect().width))";
        String wide = page.ask(width);
        page.size(900, 700);
        page.until(width + " !== '" + wide + "'");
        page.size(1500, 900);
        page.until(width + " === '" + wide + "'");
        page.ask("document.getElementById('smaller').click()");
        String smaller = page.ask(width);
        page.size(900, 700);
        Thread.sleep(500);
        assertEquals(smaller, page.ask(width));
    }

    /** Things stand close in a subnet, and what stops a flow may be what something is found about. */
    @Test
    void numbersAndMarksStandApart() throws Exception {
        Path topology = Files.writeString(folder.resolve("close.yaml"), """
                topology: close
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    subnets: { s: { cidr: 10.0.0.0/24 } }
                    securityGroups:
                      open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] }
                    interfaces:
                      a: { subnet: s, ip: 10.0.0.10, securityGroups: [open] }
                      b: { subnet: s, ip: 10.0.0.11, securityGroups: [open] }
                """);
        Page page = open(topology, LIGHT);
        choose(page, "a", "b", 22);
        keep(page, "close-light");
        assertEquals("4", page.ask("String(document.querySelectorAll('.walk .badge').length)"));
        assertEquals("", page.ask(OVERLAPS.formatted(".walk .badge", ".walk .badge")));
        Page other = open(worked("pending-peering"), LIGHT);
        choose(other, "app-1", "db-1", 5432);
        keep(other, "stop-light");
        assertEquals("", other.ask(OVERLAPS.formatted(".walk .stop", ".mark")));
        assertEquals("", other.ask(OVERLAPS.formatted(".walk .badge", ".walk .badge")));
    }

    @Test
    void bothFamiliesOfAPairAreAnswered() throws Exception {
        Page page = open(worked("ipv6-outbound-only"), LIGHT);
        choose(page, "app-1", "internet", 443);
        page.ask(
                "(() => { const it = document.getElementById('family'); it.value = '6'; it.dispatchEvent(new Event('change')); })()");
        Question question = new Question("app-1", "internet", List.of(Traffic.parse("tcp/443")), Range.EPHEMERAL, true);
        Answer answer = Hopwise.load(worked("ipv6-outbound-only"))
                .explain(question)
                .answers()
                .get(0);
        assertEquals(hops(answer.forward()), hops(page, "forward"));
        assertTrue(page.ask(texts("#answer code")).endsWith("--on tcp/443 --ipv6"));
        assertEquals("Allowed: shop/app-1 to internet on tcp/443", page.ask(texts("#said")));
    }

    @Test
    void namesThatAreScriptTagsStayText() throws Exception {
        Path topology = Files.writeString(folder.resolve("hostile.yaml"), hostile());
        Page page = open(topology, LIGHT);
        assertEquals("</title><script>alert('topology')</script>", page.ask("document.title"));
        assertEquals("</title><script>alert('topology')</script>", page.ask(texts("#name")));
        assertEquals("2", page.ask("String(document.scripts.length)"));
        assertEquals("0", page.ask("String(document.images.length)"));
        choose(page, "<script>", "{{script}}", 443);
        assertNotEquals("", page.ask(texts("#answer .verdict")));
        assertTrue(page.ask(texts("#answer .asked"))
                .contains("<script>alert('vpc')<&script>/<script>alert('one')<&script> → "));
        page.ask(
                "document.querySelectorAll('[data-shape]').forEach(it => it.dispatchEvent(new MouseEvent('click', { bubbles: true })))");
        assertEquals("2", page.ask("String(document.scripts.length)"));
        keep(page, "hostile-light");
    }

    private static String hostile() {
        return """
                topology: "</title><script>alert('topology')</script>"
                vpcs:
                  "<script>alert('vpc')<&script>":
                    cidrs: [10.0.0.0/16]
                    subnets:
                      "'\\"><script>alert(1)<&script>": { cidr: 10.0.0.0/24, az: "<b>" }
                    interfaces:
                      "<script>alert('one')<&script>": { subnet: "'\\"><script>alert(1)<&script>", ip: 10.0.0.5 }
                      "{{script}}]]>-->": { subnet: "'\\"><script>alert(1)<&script>", ip: 10.0.0.6 }
                """;
    }

    /** Ends by the fields alone, then by the drawing alone, and no mouse. */
    @Test
    void everythingGoesByKeyboard() throws Exception {
        Page page = open(worked("three-tier"), LIGHT);
        page.ask("document.getElementById('from').focus()");
        page.press("app");
        page.press("Tab", "Tab");
        page.press("db");
        page.press("Tab", "Tab");
        page.ask("document.activeElement.select()");
        page.press("5432");
        assertEquals("Allowed", page.ask(texts("#answer .verdict")));
        // Into the drawing, where the internet is first; to web-1, and to db-1.
        page.ask("document.querySelector('#fit').focus()");
        page.press("Tab", "Tab");
        walkTo(page, "network interface shop/web-1");
        page.press("s");
        walkTo(page, "network interface shop/db-1");
        page.press("D");
        assertEquals("Blocked", page.ask(texts("#answer .verdict")));
        page.press("Enter");
        assertTrue(page.ask(texts("#chosen")).startsWith("shop/db-1"), page.ask(texts("#chosen")));
        keep(page, "keyboard-light");
    }

    /** Presses arrows until the focus is there; down as long as that leads nowhere new, then to the side. */
    private static void walkTo(Page page, String name) {
        List<String> been = new ArrayList<>();
        for (int presses = 0; presses < 60; presses++) {
            String here =
                    page.ask("document.activeElement.getAttribute('aria-label') || document.activeElement.tagName");
            been.add(here);
            if (here.startsWith(name)) {
                return;
            }
            page.press("ArrowDown");
        }
        fail("never came to " + name + ": " + been);
    }

    @Test
    void findingsAreMarksAndAreToldWhereTheyAre() throws Exception {
        Page page = open(worked("pending-peering"), LIGHT);
        assertEquals("1 finding", page.ask(texts("g.node.peering .mark.warning title")));
        page.ask("document.querySelector('g.node.peering').dispatchEvent(new MouseEvent('click', { bubbles: true }))");
        assertTrue(
                page.ask(texts("#chosen .finding")).startsWith("PCX-102 request-not-accepted"),
                page.ask(texts("#chosen")));
        assertEquals("All findings (3)", page.ask(texts("#findings summary")));
        keep(page, "finding-light");
    }

    @Test
    void lightAndDarkAreTwoLooks() throws Exception {
        Page page = open(worked("three-tier"), LIGHT);
        String light = page.ask("getComputedStyle(document.body).backgroundColor");
        Page other = open(worked("three-tier"), DARK);
        String dark = other.ask("getComputedStyle(document.body).backgroundColor");
        assertEquals("rgb(246, 247, 249)", light);
        assertEquals("rgb(18, 22, 28)", dark);
    }

    @Test
    void theDrawingAloneHasItsLooks() throws Exception {
        Path file = folder.resolve("alone.svg");
        HopwiseCommand.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                "map",
                "topologies/transit-gateway.yaml",
                "-o",
                file.toString());
        Page page = Page.open(browser, file, 900, 900, LIGHT);
        assertEquals(List.of(), page.complaints());
        assertEquals("rgb(246, 247, 249)", page.ask("getComputedStyle(document.querySelector('.paper')).fill"));
        assertEquals("rgb(255, 255, 255)", page.ask("getComputedStyle(document.querySelector('.vpc > rect')).fill"));
        assertFalse(Files.readString(file).contains("\uFFFD"));
        keep(page, "alone-light");
    }

    /** Many alike are one; a subnet shows each of them when it is opened; an answer about one says for whom it stands. */
    @Test
    void aSubnetOpensOnDemand() throws Exception {
        String interfaces = IntStream.range(0, 60)
                .mapToObj(i -> "      i" + i + ": { subnet: s, ip: 10.0.0." + (i + 10) + " }\n")
                .collect(Collectors.joining());
        Path topology = Files.writeString(
                folder.resolve("crowd.yaml"),
                "topology: crowd\nvpcs:\n  v:\n    cidrs: [10.0.0.0/16]\n    subnets:\n      s: { cidr: 10.0.0.0/24 }\n    interfaces:\n"
                        + interfaces);
        Page page = open(topology, LIGHT);
        assertEquals("i0 ×60", page.ask(texts(".chip .label")));
        page.ask("document.querySelector('.open').click()");
        assertEquals("60", page.ask("String(document.querySelectorAll('.opened li').length)"));
        page.ask("[...document.querySelectorAll('.opened li button')].find(it => it.textContent === 'i33').click()");
        page.ask("[...document.querySelectorAll('#chosen button')].find(it => it.textContent === 'Source').click()");
        keep(page, "opened-light");
        page.press("Escape");
        page.select("to", "i44");
        assertEquals("Allowed", page.ask(texts("#answer .verdict")));
        assertTrue(page.ask(texts("#answer")).contains("Shown is v/i0 → v/i1"), page.ask(texts("#answer")));
        assertEquals("v/i33 → v/i44 on tcp/443", page.ask(texts("#answer .asked")));
    }

    /** The page about the worked three tiers, as arguments have it. */
    private Page opened(String... more) throws Exception {
        Path file = folder.resolve("few.html");
        List<String> arguments = new ArrayList<>(List.of("map", "topologies/three-tier.yaml", "-o", file.toString()));
        arguments.addAll(List.of(more));
        HopwiseCommand.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                arguments.toArray(String[]::new));
        Page page = Page.open(browser, file, 1500, 900, LIGHT);
        pages.add(page);
        return page;
    }

    /** Of what was not walked beforehand the page has the verdict, and says how to hear the rest. */
    @Test
    void whatWasNotWalkedIsSaidSo() throws Exception {
        Page page = opened("--walks", "3");
        choose(page, "web-1", "db-1", 5432);
        assertEquals("Blocked", page.ask(texts("#answer .verdict")));
        assertEquals("", page.ask(texts("#answer .step")));
        assertTrue(page.ask(texts("#answer"))
                .contains("hopwise explain topologies/three-tier.yaml --from shop/web-1 --to shop/db-1 --on tcp/5432"));
        assertTrue(
                page.ask(texts("#extent")).contains("Of 96 questions 3 are answered hop by hop"),
                page.ask(texts("#extent")));
        assertTrue(page.ask(texts("#answer"))
                .contains("hopwise map topologies/three-tier.yaml --from shop/web-1 --to shop/db-1 -o map.html"));
    }

    /** The page that it names then has them. */
    @Test
    void whatIsNamedWasWalked() throws Exception {
        Page page = opened("--walks", "3", "--from", "shop/web-1", "--to", "shop/db-1");
        choose(page, "web-1", "db-1", 5432);
        assertEquals("Blocked", page.ask(texts("#answer .verdict")));
        assertTrue(page.ask(texts("#answer .blocker")).contains("SG-002"), page.ask(texts("#answer")));
        assertTrue(page.ask(texts("#answer .leg.forward")).contains("shop/db-1"), page.ask(texts("#answer")));
    }

    @Test
    void everyWorkedTopologyIsAPageWithoutComplaints() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("topologies"))) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList()) {
                Page page = open(file, LIGHT);
                page.ask("(() => { const from = document.getElementById('from'), to = document.getElementById('to');"
                        + "for (const a of from.options) for (const b of to.options) { from.value = a.value; to.value = b.value;"
                        + "to.dispatchEvent(new Event('change', { bubbles: true })); } })()");
                assertFalse(page.ask(texts("#name")).isEmpty());
            }
        }
    }
}
