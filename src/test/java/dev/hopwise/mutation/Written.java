package dev.hopwise.mutation;

import dev.hopwise.verdict.LogCoverage;
import dev.hopwise.verdict.Suitability;
import java.util.ArrayList;
import java.util.List;

/** Answers that are no walks, in lines: every reason with its rule, its place in the file and its words. */
final class Written {
    private Written() {}

    static List<String> suitability(Suitability suitability) {
        List<String> lines = new ArrayList<>();
        for (Suitability.Answer answer : suitability.needs()) {
            lines.add("%s needs %s on %s: %s %s, %s"
                    .formatted(
                            answer.from(),
                            answer.service(),
                            answer.traffic(),
                            answer.met() ? "met by" : "not met, on the way",
                            answer.by(),
                            answer.verdict().map(it -> it.word()).orElse("nobody asks")));
            answer.options().forEach(option -> {
                lines.add("  " + option.means().word() + (option.suitable() ? " suits" : " does not suit"));
                option.because().forEach(reason -> lines.add("    " + reason(reason)));
                option.missing().forEach(reason -> lines.add("    lacks " + reason(reason)));
            });
            answer.assumptions().forEach(it -> lines.add("  assumed " + it));
        }
        return lines;
    }

    private static String reason(Suitability.Reason reason) {
        return reason.rule() + " " + reason.at() + " " + reason.text()
                + reason.remedy().map(it -> "; " + it).orElse("");
    }

    static List<String> coverage(LogCoverage coverage) {
        List<String> lines = new ArrayList<>();
        for (LogCoverage.Flow flow : coverage.flows()) {
            lines.add("%s > %s on %s: %s%s"
                    .formatted(
                            flow.from(),
                            flow.to(),
                            flow.traffic(),
                            flow.verdict().word(),
                            flow.recorded() ? ", recorded" : ""));
            flow.because().forEach(reason -> lines.add("  " + reason(reason)));
            flow.records().forEach(record -> {
                lines.add("  %s %s %s %s: %s%s"
                        .formatted(
                                record.leg().word(),
                                record.networkInterface(),
                                record.direction(),
                                record.log(),
                                record.line(),
                                record.part().map(it -> ", of " + it).orElse("")));
                lines.add("    " + record.shown());
            });
            flow.delays().forEach(delay -> lines.add("  " + delay.log() + " " + reason(delay.because())));
        }
        coverage.uncovered().forEach(it -> lines.add(it.resource() + " " + reason(it.because())));
        return lines;
    }

    private static String reason(LogCoverage.Reason reason) {
        return reason.rule() + " " + reason.at() + " " + reason.text();
    }
}
