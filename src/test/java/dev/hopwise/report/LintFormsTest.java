package dev.hopwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.source.Where;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Inspection;
import dev.hopwise.verdict.Severity;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What names and paths say is never taken for a mark of the form they are written in. */
class LintFormsTest {
    private static final String NAME = "\"a'|b::<script>`é`,[x](1)&amp;\u0000]]>\uFFFF💥\\";
    private static final String PATH = "my nets/50%, a:b|`é`\n.yaml";
    private static final Inspection HOSTILE = new Inspection(
            List.of("clean <&>.yaml", PATH),
            List.of(finding(Severity.INFO, 3), finding(Severity.ERROR, 7), finding(Severity.WARNING, 5)),
            0);
    private static final Inspection CLEAN = new Inspection(List.of("one.yaml", "two.yaml"), List.of(), 0);

    private static Finding finding(Severity severity, int line) {
        return new Finding(
                "PCX-101",
                "blocks-overlap",
                severity,
                "peering",
                NAME,
                NAME + " overlaps",
                "it cannot be",
                new Where(PATH, line, 2),
                "rename " + NAME);
    }

    @Test
    void junitIsXmlThatSaysTheSame() throws Exception {
        Document document = xml(new LintJunit(LintFormsTest::isError).write(HOSTILE));
        String shown = NAME.replace('\u0000', '\uFFFD').replace('\uFFFF', '\uFFFD');
        Element root = document.getDocumentElement();
        assertEquals("4", root.getAttribute("tests"));
        assertEquals("1", root.getAttribute("failures"));
        Element clean = element(root, "testsuite", 0);
        assertEquals("clean <&>.yaml", clean.getAttribute("name"));
        assertEquals("nothing found", element(clean, "testcase", 0).getAttribute("name"));
        assertEquals(0, clean.getElementsByTagName("failure").getLength());
        Element suite = element(root, "testsuite", 1);
        assertEquals(PATH.replace('\n', '\uFFFD'), suite.getAttribute("name"));
        assertEquals("3", suite.getAttribute("tests"));
        Element info = element(suite, "testcase", 0);
        assertEquals("PCX-101 blocks-overlap", info.getAttribute("classname"));
        assertEquals(shown + ": " + shown + " overlaps", info.getAttribute("name"));
        assertEquals(0, info.getElementsByTagName("failure").getLength());
        assertEquals(
                "info\n" + PATH.replace('\n', '\uFFFD') + ":3:2\nIt cannot be.\nMaybe rename " + shown + ".\n",
                element(info, "system-out", 0).getTextContent());
        Element failure = element(suite, "failure", 0);
        assertEquals("error", failure.getAttribute("type"));
        assertEquals(shown + " overlaps", failure.getAttribute("message"));
        assertEquals(
                PATH.replace('\n', '\uFFFD') + ":7:2\nIt cannot be.\nMaybe rename " + shown + ".\n",
                failure.getTextContent());
        Element warning = element(suite, "testcase", 2);
        assertEquals(0, warning.getElementsByTagName("failure").getLength());
        assertEquals(
                "warning",
                element(warning, "system-out", 0)
                        .getTextContent()
                        .lines()
                        .findFirst()
                        .orElse(""));
    }

    /** What fails is what lint ends with 1 for. */
    @Test
    void junitFailsWhereLintDoes() throws Exception {
        Element all = xml(new LintJunit(finding -> true).write(HOSTILE)).getDocumentElement();
        assertEquals("3", all.getAttribute("failures"));
        assertEquals(3, all.getElementsByTagName("failure").getLength());
        Element none = xml(new LintJunit(finding -> false).write(HOSTILE)).getDocumentElement();
        assertEquals("0", none.getAttribute("failures"));
        assertEquals(0, none.getElementsByTagName("failure").getLength());
        assertEquals(3, none.getElementsByTagName("system-out").getLength());
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }

    private static String github(Inspection inspection) {
        return new FindingsGithub(new RepositoryPath(Path.of("")))
                .write(inspection.findings(), LintText.sum(inspection));
    }

    @Test
    void aCleanFileIsACaseThatPasses() throws Exception {
        Element root = xml(new LintJunit(LintFormsTest::isError).write(CLEAN)).getDocumentElement();
        assertEquals("2", root.getAttribute("tests"));
        assertEquals("0", root.getAttribute("failures"));
        assertEquals(2, root.getElementsByTagName("testcase").getLength());
    }

    @Test
    void workflowCommandsAreOneALine() {
        List<String> lines = github(HOSTILE).lines().toList();
        assertEquals(4, lines.size());
        assertEquals(
                "::notice file=my nets/50%25%2C a%3Ab|`é`%0A.yaml,line=3,col=2,title=PCX-101 blocks-overlap::" + NAME
                        + " overlaps%0AIt cannot be.%0AMaybe rename " + NAME + ".",
                lines.get(0));
        assertEquals("::error ", lines.get(1).substring(0, 8));
        assertEquals("::warning ", lines.get(2).substring(0, 10));
        assertEquals("1 error, 1 warning, 1 remark in 2 files", lines.get(3));
        assertEquals("nothing found in 2 files\n", github(CLEAN));
    }

    @Test
    void aPercentSignOfAMessageIsNoEscape() {
        Finding percent = new Finding(
                "PCX-101",
                "blocks-overlap",
                Severity.ERROR,
                "vpc",
                "a",
                "%0A\r\n::error::x",
                "b",
                new Where("f", 1, 1),
                "c");
        assertEquals(
                "::error file=f,line=1,col=1,title=PCX-101 blocks-overlap::%250A%0D%0A::error::x%0AB.%0AMaybe c.\n1 error\n",
                github(new Inspection(List.of("f"), List.of(percent), 0)));
    }

    @Test
    void markdownKeepsItsTables() {
        String report = new LintMarkdown().write(HOSTILE);
        String path = "my nets/50%, a:b\\|\\`é\\`\uFFFD.yaml";
        String name = "\"a'\\|b::\\<script\\>\\`é\\`,\\[x\\](1)\\&amp;\uFFFD\\]\\]\\>\uFFFF💥\\\\";
        assertEquals("""
                ## Hopwise: 1 error, 1 warning, 1 remark in 2 files

                ### %1$s

                |  | Where | Rule | What is so | Maybe |
                | --- | --- | --- | --- | --- |
                | error | %1$s:7 | PCX-101 blocks-overlap | %2$s overlaps | rename %2$s |
                | warning | %1$s:5 | PCX-101 blocks-overlap | %2$s overlaps | rename %2$s |
                | info | %1$s:3 | PCX-101 blocks-overlap | %2$s overlaps | rename %2$s |
                """.formatted(path, name), report);
        assertEquals("## Hopwise: nothing found in 2 files\n", new LintMarkdown().write(CLEAN));
    }

    private static Element element(Element parent, String name, int index) {
        return (Element) parent.getElementsByTagName(name).item(index);
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }
}
