package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Capture;
import dev.hopwise.reasoning.fact.Delay;
import dev.hopwise.reasoning.fact.Evidence;
import dev.hopwise.reasoning.fact.FlowLog;
import dev.hopwise.reasoning.fact.FlowRecord;
import dev.hopwise.reasoning.fact.Refused;
import dev.hopwise.reasoning.fact.Remark;
import dev.hopwise.reasoning.fact.Remarked;
import dev.hopwise.reasoning.fact.Reported;
import dev.hopwise.reasoning.fact.Settled.Stratum;
import dev.hopwise.reasoning.fact.Shown;
import dev.hopwise.reasoning.fact.Stopped;
import dev.hopwise.reasoning.fact.Uncovered;
import dev.hopwise.reasoning.fact.Unrecorded;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.LogCoverage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what the flow logs of a topology record of a flow, and what they do not record at all. */
public final class Recorder {
    private static final Comparator<LogCoverage.Reason> ORDER = Comparator.comparing(LogCoverage.Reason::rule)
            .thenComparing(LogCoverage.Reason::at)
            .thenComparing(LogCoverage.Reason::text);
    private static final Comparator<FlowRecord> ON_THE_WAY = Comparator.<FlowRecord, dev.hopwise.verdict.Leg>comparing(
                    it -> it.capture().packet().leg())
            .thenComparing(it -> it.capture().packet().hop())
            .thenComparing(it -> it.capture().at().text())
            .thenComparing(it -> it.capture().direction())
            .thenComparing(FlowRecord::action)
            .thenComparing(it -> it.log().id());

    private final RuleBase rules;
    private final Walk.Insertion insertion;

    /** @param rules those of {@link RuleBase#records} */
    public Recorder(RuleBase rules) {
        this(rules, Walk.Insertion.FILE_ORDER);
    }

    Recorder(RuleBase rules, Walk.Insertion insertion) {
        this.rules = rules;
        this.insertion = insertion;
    }

    /** What no flow log records, whoever sends it. */
    public LogCoverage uncovered(Topology topology) {
        try (Study study = new Study(rules, insertion)) {
            study.run(topology, List.of());
            List<LogCoverage.Uncovered> uncovered = study.all(Uncovered.class).stream()
                    .map(it -> new LogCoverage.Uncovered(
                            it.resource().text(),
                            reason(
                                    it.rule(),
                                    it.evidence(),
                                    study.card(it.rule()).because())))
                    .distinct()
                    .sorted(Comparator.comparing(LogCoverage.Uncovered::resource)
                            .thenComparing(LogCoverage.Uncovered::because, ORDER))
                    .toList();
            return new LogCoverage(topology.topology().value(), List.of(), uncovered);
        }
    }

    /**
     * What is recorded of a flow, there and back.
     *
     * @throws QuestionException where an end names nothing, or more than one thing
     */
    public LogCoverage coverage(Topology topology, Question question) {
        World world = World.of(topology, Explainer.services(topology, question.to()));
        List<Ask> asks = Explainer.asks(world, question);
        try (Walk walk = new Walk(rules, world, insertion)) {
            walk.run(asks);
            Sightings sightings =
                    new Sightings(walk.all(Reported.class), walk.all(Stopped.class), walk.all(Refused.class));
            List<Object> facts = new ArrayList<>(FlowLogs.of(world));
            walk.all(Capture.class).stream().map(sightings::of).forEach(facts::add);
            walk.settle(Stratum.REASONS, facts);
            return new LogCoverage(
                    topology.topology().value(),
                    asks.stream()
                            .map(ask -> flow(ask, question, walk, topology, world.placeholders()))
                            // Of addresses that the file does not fix nothing tells the records apart.
                            .distinct()
                            .toList(),
                    List.of());
        }
    }

    private LogCoverage.Flow flow(Ask ask, Question question, Walk walk, Topology topology, Placeholders placeholders) {
        RecordLine lines = new RecordLine(topology);
        RecordValues values = new RecordValues(walk.all(Shown.class));
        Wording words = new Wording(rules.catalogue(), placeholders);
        List<FlowRecord> records = walk.all(FlowRecord.class).stream()
                .filter(it -> it.capture().ask().equals(ask))
                .sorted(ON_THE_WAY)
                .toList();
        List<FlowLog> logs = records.stream().map(FlowRecord::log).toList();
        return new LogCoverage.Flow(
                ask.source().name(),
                ask.destination().name(),
                question.traffic().stream().map(Object::toString).collect(Collectors.joining(", ")),
                walk.answered(ask).verdict(),
                !records.isEmpty(),
                because(ask, walk),
                records.stream()
                        .map(it -> record(it, lines, values, words))
                        .distinct()
                        .toList(),
                walk.all(Delay.class).stream()
                        .filter(it -> logs.contains(it.log()))
                        .map(it -> new LogCoverage.Delay(
                                it.log().id().name(),
                                it.log().destination().word(),
                                it.log().fields(),
                                reason(it.rule(), List.of(it.log(), it.log().interval()), because(it.rule()))))
                        .distinct()
                        .sorted(Comparator.comparing(LogCoverage.Delay::because, ORDER))
                        .toList());
    }

    private List<LogCoverage.Reason> because(Ask ask, Walk walk) {
        return Stream.<Remarked>concat(walk.all(Unrecorded.class).stream(), walk.all(Remark.class).stream())
                .filter(it -> it.ask().equals(ask))
                .map(it -> reason(it.rule(), it.evidence(), because(it.rule())))
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    private String because(String rule) {
        return rules.catalogue().card(rule).because();
    }

    private static LogCoverage.Reason reason(String rule, List<Evidence> evidence, String sentence) {
        return new LogCoverage.Reason(
                rule.substring(0, rule.indexOf(' ')),
                Sentence.fill(sentence, Study.words(evidence, evidence.get(0))),
                evidence.get(0).where());
    }

    private static LogCoverage.Record record(FlowRecord it, RecordLine lines, RecordValues values, Wording words) {
        PacketSet all = it.capture().packet().headers();
        Map<String, List<LogCoverage.Shown>> shown = values.of(it);
        return new LogCoverage.Record(
                it.capture().at().text(),
                it.capture().packet().leg(),
                it.capture().direction().name().toLowerCase(Locale.ROOT),
                it.action(),
                it.log().id().name(),
                it.log().destination().word(),
                lines.of(it, shown),
                shown,
                it.packets().equals(all) ? Optional.empty() : Optional.of(words.passing(it.packets(), all)));
    }
}
