package dev.hopwise.report;

import dev.hopwise.verdict.Suitability;
import java.util.List;
import java.util.stream.Collectors;

/** Needs for the conversation about a change: a table of all, then what is missing for each that is not met. */
public final class EndpointsMarkdown {
    /** The whole report, lines ended by a newline. */
    public String write(Suitability suitability) {
        StringBuilder text = new StringBuilder("## Hopwise: ")
                .append(MarkdownText.escaped(EndpointsText.sum(suitability)))
                .append("\n\n")
                .append(MarkdownText.head("", "Who", "Service", "On", "By", "Where"));
        suitability.needs().forEach(need -> text.append(row(need)));
        suitability.needs().stream().filter(need -> !need.met()).forEach(need -> append(text, need));
        if (!suitability.undescribed().isEmpty()) {
            text.append("\n### No need described\n\n").append(MarkdownText.head("VPC", "What is so", "Where"));
        }
        suitability.undescribed().forEach(vpc -> text.append(row(vpc)));
        return text.toString();
    }

    private static String row(Suitability.Answer need) {
        return MarkdownText.row(List.of(
                need.met() ? "met" : "not met",
                MarkdownText.escaped(need.from()),
                MarkdownText.escaped(need.service()),
                need.traffic(),
                MarkdownText.escaped(String.join(", ", need.by())),
                MarkdownText.escaped(need.at().toString())));
    }

    private static String row(Suitability.Undescribed vpc) {
        return MarkdownText.row(List.of(
                MarkdownText.escaped(vpc.vpc()),
                MarkdownText.escaped(UndescribedText.said(vpc)),
                MarkdownText.escaped(vpc.at().toString())));
    }

    private static void append(StringBuilder text, Suitability.Answer need) {
        text.append("\n### ")
                .append(MarkdownText.escaped(EndpointsText.title(need)))
                .append("\n\n")
                .append(MarkdownText.head("By", "Suits", "Because", "Missing"));
        for (Suitability.Option option : need.options()) {
            text.append(MarkdownText.row(List.of(
                    option.means().word(),
                    option.suitable() ? "yes" : "no",
                    cell(option.because().stream().map(Suitability.Reason::text).toList()),
                    cell(option.missing().stream().map(EndpointsText::sentence).toList()))));
        }
    }

    private static String cell(List<String> sentences) {
        return sentences.stream().map(MarkdownText::escaped).collect(Collectors.joining("<br>"));
    }
}
