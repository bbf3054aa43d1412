package dev.hopwise.report;

import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Inspection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Findings for build servers: JUnit's XML, a suite for each file and a case for each finding, which fails where lint does. */
public final class LintJunit {
    private final Predicate<Finding> fails;

    /** @param fails whether a finding is one for which lint ends with 1 */
    public LintJunit(Predicate<Finding> fails) {
        this.fails = fails;
    }

    /** The whole document, ended by a newline. */
    public String write(Inspection inspection) {
        List<Suite> suites = files(inspection)
                .map(file -> suite(file, inspection.findings(file)))
                .toList();
        return XmlText.write(xml -> {
            xml.open("testsuites");
            xml.attribute("name", "hopwise lint");
            xml.attribute("tests", suites.stream().mapToLong(Suite::cases).sum());
            xml.attribute("failures", suites.stream().mapToLong(Suite::failures).sum());
            suites.forEach(suite -> suite(xml, suite));
            xml.close();
        });
    }

    /** What was found in a file; a file in which nothing was found is a case that passes. */
    private record Suite(String file, List<Finding> findings, long failures) {
        long cases() {
            return Math.max(1, findings.size());
        }
    }

    /** The files that the user named, then those they include in which something was found. */
    private static Stream<String> files(Inspection inspection) {
        return Stream.concat(
                        inspection.files().stream(),
                        inspection.findings().stream()
                                .map(finding -> finding.at().file()))
                .distinct();
    }

    private Suite suite(String file, List<Finding> findings) {
        return new Suite(file, findings, findings.stream().filter(fails).count());
    }

    private void suite(XmlText xml, Suite suite) {
        xml.open("testsuite");
        xml.attribute("name", suite.file());
        xml.attribute("tests", suite.cases());
        xml.attribute("failures", suite.failures());
        xml.attribute("errors", 0);
        xml.attribute("skipped", 0);
        if (suite.findings().isEmpty()) {
            xml.open("testcase");
            xml.attribute("classname", "lint");
            xml.attribute("name", "nothing found");
            xml.close();
        }
        suite.findings().forEach(finding -> testcase(xml, finding));
        xml.close();
    }

    private void testcase(XmlText xml, Finding finding) {
        xml.open("testcase");
        xml.attribute("classname", finding.rule() + " " + finding.slug());
        xml.attribute("name", finding.resource() + ": " + finding.message());
        if (fails.test(finding)) {
            xml.open("failure");
            xml.attribute("type", finding.severity().word());
            xml.attribute("message", finding.message());
        } else {
            xml.open("system-out");
            xml.lines(finding.severity().word());
        }
        xml.lines(
                finding.at().toString(),
                LintText.sentence(finding.because(), finding.resource()),
                "Maybe " + finding.remedy() + ".");
        xml.close();
        xml.close();
    }
}
