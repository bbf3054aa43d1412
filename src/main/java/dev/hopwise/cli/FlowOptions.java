package dev.hopwise.cli;

import dev.hopwise.packet.AddressFormatException;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.ReachQuestion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who asks whom, and what for. */
final class FlowOptions {
    @Option(
            names = "--from",
            paramLabel = "END",
            description = "The source: an interface, an instance, internet, an address, …")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "END",
            description = "The destination: the same, or service:NAME, endpoint:NAME.")
    private @Nullable String to;

    @Option(
            names = "--on",
            paramLabel = "PROTOCOL",
            split = ",",
            description =
                    "Protocol and port: tcp/443, udp/53, icmp/8, 47, all. Without it explain says what passes at all.")
    private List<String> on = List.of();

    @Option(
            names = "--source-port",
            paramLabel = "PORT",
            description = "The client's port; without it any of 1024-65535.")
    private @Nullable String sourcePort;

    @Option(names = "--ipv6", description = "Ask for IPv6; without it, IPv4 where both ends have it.")
    private boolean ipv6;

    /** Whether any of it is given. */
    boolean isGiven() {
        return from != null || to != null || !on.isEmpty() || sourcePort != null || ipv6;
    }

    /**
     * The question that the options ask, and the words that may stand in their place.
     *
     * @param command whose options they are
     */
    Question question(String command, @Nullable String fromWord, @Nullable String toWord, @Nullable String onWord) {
        String source = one(command, "--from", from, fromWord);
        String destination = one(command, "--to", to, toWord);
        List<Traffic> traffic = traffic(on, onWord);
        if (traffic.isEmpty()) {
            throw new UsageException(command + " needs --on PROTOCOL here, such as --on tcp/443");
        }
        return new Question(source, destination, traffic, clientPorts(), ipv6);
    }

    /** The question what passes at all, where no protocol is given, nor what would make it a question about one. */
    Optional<ReachQuestion> reachQuestion(
            String command, @Nullable String fromWord, @Nullable String toWord, @Nullable String onWord) {
        if (sourcePort != null || ipv6 || !traffic(on, onWord).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReachQuestion(
                Optional.of(one(command, "--from", from, fromWord)),
                Optional.of(one(command, "--to", to, toWord)),
                List.of(Traffic.ALL)));
    }

    private static List<Traffic> traffic(List<String> on, @Nullable String onWord) {
        Stream<String> words = on.isEmpty() && onWord != null ? Stream.of(onWord.split(",")) : on.stream();
        return words.map(FlowOptions::traffic).toList();
    }

    private static String one(String command, String name, @Nullable String option, @Nullable String word) {
        if (option != null && word != null) {
            throw new UsageException(name + " is given twice: " + option + " and " + word);
        }
        String end = option != null ? option : word;
        if (end == null || end.isBlank()) {
            throw new UsageException(
                    command + " needs " + name + " END; an end is an interface, an instance, internet, an address, …");
        }
        return end;
    }

    static Traffic traffic(String text) {
        try {
            return Traffic.parse(text.strip());
        } catch (AddressFormatException e) {
            throw new UsageException("--on " + text + ": " + e.getMessage());
        }
    }

    private Range clientPorts() {
        if (sourcePort == null) {
            return Range.EPHEMERAL;
        }
        if (!sourcePort.matches("[0-9]{1,5}") || Integer.parseInt(sourcePort) > 65535) {
            throw new UsageException("--source-port " + sourcePort + ": a port is a number of 0 to 65535");
        }
        return Range.of(Integer.parseInt(sourcePort));
    }
}
