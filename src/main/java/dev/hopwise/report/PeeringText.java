package dev.hopwise.report;

import dev.hopwise.verdict.Connections;
import dev.hopwise.verdict.Connections.Pair;
import dev.hopwise.verdict.Connections.TransitViolation;
import dev.hopwise.verdict.Pairing;
import java.util.ArrayList;
import java.util.List;

/** Peering connections for people: what a full mesh takes, then each pair with its reason. */
public final class PeeringText {
    private final Style style;

    public PeeringText(Style style) {
        this.style = style;
    }

    /** What a full mesh takes. */
    public String count(long vpcs) {
        return mesh(vpcs) + "\n";
    }

    /** The whole report, lines ended by a newline. */
    public String write(Connections connections) {
        List<String> lines = new ArrayList<>();
        lines.add(style.strong(connections.topology()) + "  " + mesh(connections.vpcs()) + " "
                + connections.pairs().stream()
                        .filter(pair -> pair.state() == Pairing.COMPLETE)
                        .count()
                + " of them complete.");
        int width = connections.pairs().stream()
                .mapToInt(pair -> names(pair).length())
                .max()
                .orElse(0);
        if (!connections.pairs().isEmpty()) {
            lines.add("");
        }
        connections.pairs().forEach(pair -> lines.add(row(pair, width)));
        for (TransitViolation violation : connections.violations()) {
            lines.add("");
            lines.add(style.blocked("✗ not transitive") + "  " + violation.from() + " → " + violation.over() + " → "
                    + violation.to() + "  " + style.faint(violation.at().toString()));
            lines.add("  " + violation.because());
        }
        return String.join("\n", lines) + "\n";
    }

    /** How many connections a full mesh takes, in words. */
    public static String mesh(long vpcs) {
        long required = Connections.required(vpcs);
        return vpcs + (vpcs == 1 ? " VPC: " : " VPCs: ") + required
                + (required == 1 ? " peering connection" : " peering connections") + " for a full mesh, n(n-1)/2.";
    }

    private String row(Pair pair, int width) {
        String word = pair.state().word();
        String names = names(pair);
        return "  " + state(pair.state(), word) + " ".repeat(13 - word.length()) + names
                + " ".repeat(width - names.length()) + "  " + pair.because() + "  "
                + style.faint(pair.at().toString());
    }

    private String state(Pairing state, String word) {
        return switch (state) {
            case COMPLETE -> style.passed(word);
            case PARTIAL, UNROUTED, PENDING, MISSING -> style.open(word);
            case ONE_SIDED, INACTIVE, OVERLAPPING -> style.blocked(word);
        };
    }

    private static String names(Pair pair) {
        return String.join(" – ", pair.vpcs());
    }
}
