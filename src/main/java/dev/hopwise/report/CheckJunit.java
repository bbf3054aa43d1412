package dev.hopwise.report;

import dev.hopwise.verdict.Check;
import java.util.List;

/** Whether expectations hold, for build servers: JUnit's XML, a suite for each file, a case for each expectation and policy. */
public final class CheckJunit {
    /** The whole document, ended by a newline. */
    public String write(List<Check> checks) {
        return XmlText.write(xml -> {
            xml.open("testsuites");
            count(xml, "hopwise check", checks);
            for (Check check : checks) {
                xml.open("testsuite");
                count(xml, check.file(), List.of(check));
                xml.attribute("errors", 0);
                xml.attribute("skipped", 0);
                check.expectations().forEach(it -> expectation(xml, it));
                check.policies().forEach(it -> policy(xml, it));
                xml.close();
            }
            xml.close();
        });
    }

    private static void count(XmlText xml, String name, List<Check> checks) {
        xml.attribute("name", name);
        xml.attribute(
                "tests",
                checks.stream()
                        .mapToLong(
                                it -> it.expectations().size() + it.policies().size())
                        .sum());
        xml.attribute(
                "failures", checks.stream().mapToLong(CheckJunit::failures).sum());
    }

    private static long failures(Check check) {
        return check.expectations().stream().filter(it -> !it.holds()).count()
                + check.policies().stream().filter(it -> !it.holds()).count();
    }

    private static void expectation(XmlText xml, Check.Expectation it) {
        xml.open("testcase");
        xml.attribute("classname", "expectation");
        xml.attribute(
                "name",
                it.index() + " " + CheckWords.title(it) + " " + it.expected().word());
        if (!it.holds()) {
            failure(xml, it.rule(), CheckWords.outcome(it));
            xml.lines(it.at().toString());
            CheckWords.reasons(it).forEach(xml::lines);
            xml.close();
        }
        xml.close();
    }

    private static void policy(XmlText xml, Check.Compliance it) {
        xml.open("testcase");
        xml.attribute("classname", "policy");
        xml.attribute("name", CheckWords.policy(it));
        if (!it.holds()) {
            failure(xml, it.flows().get(0).rule(), CheckWords.forbidden(it));
            CheckWords.reasons(it).forEach(xml::lines);
            xml.close();
        }
        xml.close();
    }

    private static void failure(XmlText xml, String type, String message) {
        xml.open("failure");
        xml.attribute("type", type);
        xml.attribute("message", message);
    }
}
