package dev.hopwise.report;

import dev.hopwise.verdict.Suitability;
import java.util.ArrayList;
import java.util.List;

/** How needs are met, for people: each need, then what may serve it, with the reasons for and against and what is missing. */
public final class EndpointsText {
    private static final int MEANS = 18;
    private static final int WORD = 9;

    private final Style style;
    private final Detail detail;

    public EndpointsText(Style style, Detail detail) {
        this.style = style;
        this.detail = detail;
    }

    /** The whole report, lines ended by a newline. */
    public String write(Suitability suitability) {
        List<String> lines = new ArrayList<>();
        lines.add(style.strong(suitability.topology()) + "  " + sum(suitability));
        if (suitability.needs().isEmpty()) {
            lines.add("");
            lines.add("The file says of no workload which service it needs. Maybe add: "
                    + "needs: [ { from: an interface, a subnet, a VPC, service: s3 } ]");
        }
        for (Suitability.Answer need : suitability.needs()) {
            lines.add("");
            need(need, lines);
        }
        suitability.undescribed().forEach(vpc -> undescribed(vpc, lines));
        return String.join("\n", lines) + "\n";
    }

    /** How many needs there are, and how many are met. */
    static String sum(Suitability suitability) {
        long met = suitability.needs().stream().filter(Suitability.Answer::met).count();
        int all = suitability.needs().size();
        return all + (all == 1 ? " need, " : " needs, ") + met + " met";
    }

    /** Who needs what. */
    static String title(Suitability.Answer need) {
        return need.from() + " → " + need.service() + " " + need.traffic();
    }

    private void need(Suitability.Answer need, List<String> lines) {
        lines.add((need.met() ? style.passed("✓") : style.blocked("✗")) + " " + style.strong(need.from()) + " → "
                + style.strong(need.service()) + "  " + need.traffic() + "  "
                + (need.met() ? met(need) : unmet(need)) + "  "
                + style.faint(need.at().toString()));
        String why = need.options().isEmpty() ? "because" : "assuming";
        need.assumptions().forEach(it -> lines.add("  " + style.open(why) + "  " + it));
        if (detail != Detail.BRIEF) {
            boolean whole = detail == Detail.FULL || !need.met();
            need.options().forEach(option -> option(option, whole, lines));
        }
    }

    private void undescribed(Suitability.Undescribed vpc, List<String> lines) {
        lines.add("");
        lines.add(style.open("?") + " " + style.strong(vpc.vpc()) + "  " + UndescribedText.workloads(vpc) + "  "
                + style.faint(vpc.at().toString()));
        if (detail != Detail.BRIEF) {
            lines.add("  " + UndescribedText.endpoints(vpc));
        }
    }

    private static String met(Suitability.Answer need) {
        return need.by().isEmpty() ? "met, by a way outside of the file" : "met by " + String.join(", ", need.by());
    }

    /** That a need is not met, and how far its packets come. */
    static String unmet(Suitability.Answer need) {
        return "not met"
                + need.verdict().map(verdict -> "; the walk: " + verdict.word()).orElse("")
                + (need.by().isEmpty() ? "" : ", on the way by " + String.join(", ", need.by()));
    }

    /** @param whole whether to say everything: of a need that is met, it is enough why each means suits or does not */
    private void option(Suitability.Option option, boolean whole, List<String> lines) {
        String head = "  " + pad(option.means().word(), MEANS)
                + (option.suitable() ? style.passed(pad("suits", WORD)) : style.faint(pad("no", WORD)));
        String indent = " ".repeat(2 + MEANS);
        List<Suitability.Reason> because = option.because();
        lines.add(head + because.get(0).text());
        if (whole) {
            because.stream().skip(1).forEach(reason -> lines.add(indent + " ".repeat(WORD) + reason.text()));
            option.missing().forEach(reason -> lines.add(indent + style.open(pad("missing", WORD)) + said(reason)));
        }
    }

    private String said(Suitability.Reason reason) {
        return reason.text() + "  " + style.faint(reason.rule() + " " + reason.at())
                + reason.remedy()
                        .map(remedy -> "\n" + " ".repeat(2 + MEANS + WORD) + "→ " + remedy)
                        .orElse("");
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    /** A reason in one line, with its rule and its place. */
    static String sentence(Suitability.Reason reason) {
        return reason.text() + reason.remedy().map(remedy -> "; " + remedy).orElse("") + " (" + reason.rule() + " "
                + reason.at() + ")";
    }
}
