package dev.hopwise.report;

import dev.hopwise.verdict.LogAction;
import dev.hopwise.verdict.LogCoverage;
import java.util.ArrayList;
import java.util.List;

/** What flow logs record, for people. */
public final class LogCoverageText {
    private final Style style;
    private final Detail detail;

    public LogCoverageText(Style style, Detail detail) {
        this.style = style;
        this.detail = detail;
    }

    /** The whole report, lines ended by a newline. */
    public String write(LogCoverage coverage) {
        List<String> lines = new ArrayList<>();
        lines.add(style.strong(coverage.topology()) + (coverage.flows().isEmpty() ? "  " + count(coverage) : ""));
        for (LogCoverage.Flow flow : coverage.flows()) {
            lines.add("");
            flow(flow, lines);
        }
        if (!coverage.uncovered().isEmpty()) {
            lines.add("");
        }
        int width = coverage.uncovered().stream()
                .mapToInt(it -> it.resource().length())
                .max()
                .orElse(0);
        coverage.uncovered()
                .forEach(it -> lines.add(
                        "  " + it.resource() + " ".repeat(width - it.resource().length() + 2)
                                + it.because().text() + "  " + place(it.because())));
        return String.join("\n", lines) + "\n";
    }

    /** How many of the flows are recorded; where none is asked about, whether there is anything that no log records. */
    public static String count(LogCoverage coverage) {
        int flows = coverage.flows().size();
        if (flows > 0) {
            long recorded =
                    coverage.flows().stream().filter(LogCoverage.Flow::recorded).count();
            return flows + (flows == 1 ? " flow, " : " flows, ") + recorded + " recorded";
        }
        return coverage.uncovered().isEmpty() ? "every interface is recorded" : "what no flow log records";
    }

    private void flow(LogCoverage.Flow flow, List<String> lines) {
        lines.add((flow.recorded() ? style.passed("recorded") : style.blocked("not recorded")) + "  "
                + style.strong(flow.from()) + " → " + style.strong(flow.to()) + "  " + flow.traffic()
                + "  (the flow is "
                + flow.verdict().word() + ")");
        int width = flow.records().stream()
                .mapToInt(record -> record.networkInterface().length())
                .max()
                .orElse(0);
        for (LogCoverage.Record record : flow.records()) {
            String name = record.networkInterface();
            lines.add("  " + (record.leg().word() + "  ").substring(0, 8) + name + " ".repeat(width - name.length() + 2)
                    + (record.direction() + " ").substring(0, 7) + "  " + action(record.action()) + "  " + record.log()
                    + " (" + record.destination() + ")");
            if (detail != Detail.BRIEF) {
                lines.add("          " + style.faint(record.line()));
            }
            record.part().ifPresent(part -> lines.add("          of " + part));
        }
        flow.because().forEach(reason -> lines.add("  " + reason.text() + "  " + place(reason)));
        if (detail == Detail.BRIEF) {
            return;
        }
        for (LogCoverage.Delay delay : flow.delays()) {
            lines.add("  " + delay.log() + ": " + delay.because().text());
            LogQuery.of(delay, flow.records()).ifPresent(query -> lines.add("    " + query));
        }
    }

    private String place(LogCoverage.Reason reason) {
        return style.faint(reason.rule() + " " + reason.at());
    }

    private String action(LogAction action) {
        return action == LogAction.ACCEPT ? style.passed(action.name()) : style.blocked(action.name());
    }

    /** A reason in one line, with its rule and its place. */
    static String sentence(LogCoverage.Reason reason) {
        return reason.text() + " (" + reason.rule() + " " + reason.at() + ")";
    }
}
