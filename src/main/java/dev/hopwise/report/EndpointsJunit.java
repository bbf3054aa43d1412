package dev.hopwise.report;

import dev.hopwise.verdict.Suitability;

/** Needs for build servers: JUnit's XML, a case for each need, and one that is skipped for each VPC with workloads that have none. */
public final class EndpointsJunit {
    /** The whole document, ended by a newline. */
    public String write(Suitability suitability) {
        long failures = suitability.needs().stream().filter(need -> !need.met()).count();
        return XmlText.write(xml -> {
            xml.open("testsuites");
            count(xml, "hopwise endpoints", suitability, failures);
            xml.open("testsuite");
            count(xml, suitability.topology(), suitability, failures);
            xml.attribute("errors", 0);
            xml.attribute("skipped", suitability.undescribed().size());
            suitability.needs().forEach(need -> testcase(xml, need));
            suitability.undescribed().forEach(vpc -> skipped(xml, vpc));
            xml.close();
            xml.close();
        });
    }

    private static void count(XmlText xml, String name, Suitability suitability, long failures) {
        xml.attribute("name", name);
        xml.attribute(
                "tests", suitability.needs().size() + suitability.undescribed().size());
        xml.attribute("failures", failures);
    }

    private static void testcase(XmlText xml, Suitability.Answer need) {
        xml.open("testcase");
        xml.attribute("classname", "need");
        xml.attribute("name", EndpointsText.title(need));
        if (!need.met()) {
            xml.open("failure");
            xml.attribute("type", "need");
            xml.attribute("message", EndpointsText.unmet(need));
            xml.lines(need.at().toString());
            EndpointsGithub.missing(need).forEach(xml::lines);
            xml.close();
        }
        xml.close();
    }

    private static void skipped(XmlText xml, Suitability.Undescribed vpc) {
        xml.open("testcase");
        xml.attribute("classname", "no need described");
        xml.attribute("name", vpc.vpc());
        xml.open("skipped");
        xml.attribute("message", UndescribedText.said(vpc));
        xml.close();
        xml.close();
    }
}
