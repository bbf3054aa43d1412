package dev.hopwise.cli;

import dev.hopwise.comparing.Acceptance;
import dev.hopwise.packet.AddressFormatException;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.Conclusions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Openings that the user accepts: {@code internet > web-1 tcp/443}. */
final class AllowOption {
    private static final Pattern FORM = Pattern.compile("\\s*(?<from>\\S+)\\s*>\\s*(?<to>\\S+)\\s+(?<on>\\S.*?)\\s*");

    @Option(
            names = "--allow",
            paramLabel = "FLOW",
            description = "Accept that this opens: \"internet > web-1 tcp/443\". May be given several times.")
    private List<String> flows = List.of();

    boolean isGiven() {
        return !flows.isEmpty();
    }

    /** Whether the words are such; said before anything is read. */
    void check() {
        flows.forEach(AllowOption::parts);
    }

    /** @throws UsageException where an end is nothing in the new topology */
    List<Acceptance> acceptances(Conclusions conclusions) {
        return flows.stream().map(flow -> acceptance(flow, conclusions)).toList();
    }

    private static Acceptance acceptance(String flow, Conclusions conclusions) {
        Matcher parts = parts(flow);
        Acceptance acceptance =
                Acceptance.of(flow, parts.group("from"), parts.group("to"), traffic(parts.group("on")), conclusions);
        if (acceptance.senders().isEmpty() || acceptance.receivers().isEmpty()) {
            String end = parts.group(acceptance.senders().isEmpty() ? "from" : "to");
            throw new UsageException("--allow \"" + flow + "\": nothing in NEW is called " + end);
        }
        return acceptance;
    }

    private static Matcher parts(String flow) {
        Matcher parts = FORM.matcher(flow);
        if (!parts.matches()) {
            throw new UsageException("--allow \"" + flow
                    + "\": an opening is written \"FROM > TO PROTOCOL\", such as \"internet > web-1 tcp/443\"");
        }
        try {
            traffic(parts.group("on"));
        } catch (AddressFormatException e) {
            throw new UsageException("--allow \"" + flow + "\": " + e.getMessage());
        }
        return parts;
    }

    private static PacketSet traffic(String on) {
        return PacketSet.union(Stream.of(on.split("\\s*,\\s*"))
                .map(Traffic::parse)
                .map(PacketSet::of)
                .toList());
    }
}
