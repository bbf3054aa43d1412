package dev.hopwise.report;

import dev.hopwise.verdict.LogCoverage;
import java.util.List;

/** What flow logs record, for the conversation about a change: a table for each flow, or of what no log sees. */
public final class LogCoverageMarkdown {
    /** The whole report, lines ended by a newline. */
    public String write(LogCoverage coverage) {
        StringBuilder text = new StringBuilder();
        coverage.flows().forEach(flow -> append(text, flow));
        if (coverage.flows().isEmpty()) {
            text.append("## Hopwise: ").append(LogCoverageText.count(coverage)).append('\n');
        }
        if (!coverage.uncovered().isEmpty()) {
            text.append('\n').append(MarkdownText.head("What", "Because"));
        }
        coverage.uncovered()
                .forEach(it -> text.append(MarkdownText.row(List.of(
                        MarkdownText.escaped(it.resource()),
                        MarkdownText.escaped(LogCoverageText.sentence(it.because()))))));
        return text.toString();
    }

    private static void append(StringBuilder text, LogCoverage.Flow flow) {
        text.append(text.isEmpty() ? "" : "\n")
                .append("## ")
                .append(MarkdownText.escaped(flow.from() + " → " + flow.to() + " " + flow.traffic()))
                .append(flow.recorded() ? ": recorded" : ": not recorded")
                .append("\n\n");
        if (!flow.records().isEmpty()) {
            text.append(MarkdownText.head("Leg", "Interface", "Direction", "Action", "Log", "Record"));
            flow.records().forEach(record -> text.append(row(record)));
            text.append('\n');
        }
        flow.because()
                .forEach(reason -> text.append("- ")
                        .append(MarkdownText.escaped(LogCoverageText.sentence(reason)))
                        .append('\n'));
        flow.delays()
                .forEach(delay -> text.append("- ")
                        .append(MarkdownText.escaped(delay.because().text()))
                        .append('\n'));
    }

    private static String row(LogCoverage.Record record) {
        return MarkdownText.row(List.of(
                record.leg().word(),
                MarkdownText.escaped(record.networkInterface()),
                record.direction(),
                record.action().name(),
                MarkdownText.escaped(record.log() + " (" + record.destination() + ")"),
                MarkdownText.escaped(record.line())));
    }
}
