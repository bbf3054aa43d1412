package dev.hopwise.verdict;

import dev.hopwise.source.Where;
import java.util.List;

/**
 * What the flow logs of a topology record.
 *
 * @param flows what is recorded of the flows asked about, one for each pair of ends
 * @param uncovered what no log sees, where no flow is asked about
 */
public record LogCoverage(String topology, List<Flow> flows, List<Uncovered> uncovered) {
    /**
     * What is recorded of a flow.
     *
     * @param verdict whether it passes
     * @param recorded whether any log has a record of it
     * @param because why so
     * @param records in the order in which the packets meet the interfaces, there and back
     * @param delays how long records take to where they go, one for each log that has some
     */
    public record Flow(
            String from,
            String to,
            String traffic,
            Verdict verdict,
            boolean recorded,
            List<Reason> because,
            List<Record> records,
            List<Delay> delays) {}

    /** A sentence, the id of its rule, and what it rests on. */
    public record Reason(String rule, String text, Where at) {}

    /**
     * A record that is to be expected.
     *
     * @param networkInterface the interface, or the attachment or gateway that has one
     * @param direction ingress or egress
     * @param log the flow log that has it
     * @param destination where that log goes
     * @param line the 14 fields of the default format; {@code -} for what the file does not say
     */
    public record Record(
            String networkInterface,
            Leg leg,
            String direction,
            LogAction action,
            String log,
            String destination,
            String line) {}

    /** How long records take to get to a destination, one of {@code s3}, {@code cloudwatch}, {@code firehose}. */
    public record Delay(String destination, Reason because) {}

    /** Something of which some or all is not recorded. */
    public record Uncovered(String resource, Reason because) {}
}
