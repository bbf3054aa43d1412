package dev.hopwise.verdict;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     * @param fields the 14 fields of the default format, in its order; {@code -} for what the file does not say
     * @param shown what the fields that tell of a packet may show, by AWS's names; those of which nothing is known are not among them
     * @param part which of the packets it is of, where it is not of all
     */
    public record Record(
            String networkInterface,
            Leg leg,
            String direction,
            LogAction action,
            String log,
            String destination,
            Map<String, String> fields,
            Map<String, List<Shown>> shown,
            Optional<String> part) {
        /** The record as it is written. */
        public String line() {
            return String.join(" ", fields.values());
        }
    }

    /** What a field may show. */
    public sealed interface Shown {
        /** This. */
        record One(String text) implements Shown {}

        /** A number of these. */
        record Between(int first, int last) implements Shown {}

        /** An address of a block. */
        record Within(String block) implements Shown {}
    }

    /**
     * How long records of a log take to get to where it goes.
     *
     * @param destination one of {@code s3}, {@code cloudwatch}, {@code firehose}
     * @param fields the fields of its records
     */
    public record Delay(String log, String destination, List<String> fields, Reason because) {}

    /** Something of which some or all is not recorded. */
    public record Uncovered(String resource, Reason because) {}
}
