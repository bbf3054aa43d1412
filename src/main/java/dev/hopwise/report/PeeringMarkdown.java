package dev.hopwise.report;

import dev.hopwise.verdict.Connections;
import java.util.List;

/** Peering connections for the conversation about a change: a table of the pairs, then what takes peering for transitive. */
public final class PeeringMarkdown {
    /** What a full mesh takes. */
    public String count(long vpcs) {
        return PeeringText.mesh(vpcs) + "\n";
    }

    /** The whole report, lines ended by a newline. */
    public String write(Connections connections) {
        StringBuilder text = new StringBuilder("## Hopwise: ")
                .append(PeeringText.mesh(connections.vpcs()))
                .append("\n\n")
                .append(MarkdownText.head("", "VPCs", "Because", "Where"));
        for (Connections.Pair pair : connections.pairs()) {
            text.append(MarkdownText.row(List.of(
                    pair.state().word(),
                    MarkdownText.escaped(String.join(" – ", pair.vpcs())),
                    MarkdownText.escaped(pair.because()),
                    MarkdownText.escaped(pair.at().toString()))));
        }
        if (!connections.violations().isEmpty()) {
            text.append("\n### Not transitive\n\n").append(MarkdownText.head("Way", "Because", "Where"));
        }
        for (Connections.TransitViolation it : connections.violations()) {
            text.append(MarkdownText.row(List.of(
                    MarkdownText.escaped(it.from() + " → " + it.over() + " → " + it.to()),
                    MarkdownText.escaped(it.because()),
                    MarkdownText.escaped(it.at().toString()))));
        }
        return text.toString();
    }
}
