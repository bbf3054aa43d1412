package dev.hopwise;

import dev.hopwise.catalogue.Catalogue;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reasoning.Checker;
import dev.hopwise.reasoning.Explainer;
import dev.hopwise.reasoning.Linter;
import dev.hopwise.reasoning.OnFirstUse;
import dev.hopwise.reasoning.Proposals;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.reasoning.ReachQuestion;
import dev.hopwise.reasoning.Reacher;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.reasoning.Worlds;
import dev.hopwise.remedy.OtherFlows;
import dev.hopwise.remedy.Remedies;
import dev.hopwise.remedy.RemedySearch;
import dev.hopwise.source.SourceText;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Lint;
import dev.hopwise.verdict.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A topology that can be asked. It never changes, and any number of threads may ask it at once; rules are loaded and the file is indexed
 * for the first question that needs it, and kept.
 */
public final class LoadedTopology {
    private final Reading.Read read;
    private final ReadingLimits limits;
    private final Worlds worlds;
    private final Supplier<RuleBase> ofFlows;
    private final Supplier<RuleBase> ofRemedies;
    private final Supplier<RuleBase> ofReach;
    private final Supplier<RuleBase> ofExpectations;
    private final Supplier<RuleBase> ofFindings;
    private final Supplier<RuleBase> ofAnyFindings;

    /**
     * For whoever reads in ways of their own; all others have {@link Hopwise#load}.
     *
     * @param limits what copies of it may demand in which remedies are tried
     */
    public LoadedTopology(Reading.Read read, ReadingLimits limits) {
        this.read = read;
        this.limits = limits;
        this.worlds = new Worlds(read.topology());
        this.ofFlows = new OnFirstUse<>(() -> RuleBase.walk(read.topology()));
        this.ofRemedies = new OnFirstUse<>(RuleBase::remedies);
        this.ofReach = new OnFirstUse<>(() -> RuleBase.reach(read.topology()));
        this.ofExpectations = new OnFirstUse<>(() -> RuleBase.expectations(read.topology()));
        this.ofFindings = new OnFirstUse<>(() -> RuleBase.findings(List.of(read.topology())));
        this.ofAnyFindings = new OnFirstUse<>(RuleBase::findings);
    }

    /** What the file calls it. */
    public String name() {
        return topology().topology().value();
    }

    /** What the file says. */
    public Topology topology() {
        return read.topology();
    }

    /** The texts that it was read from, the root file's first. */
    public List<SourceText> sources() {
        return read.sources();
    }

    /**
     * Can this flow pass, hop by hop, there and back; and if not, what blocks it?
     *
     * @param from an end, as on the command line: {@code web-1}, {@code internet}, {@code subnet:app}
     * @param to an end; the same, or {@code service:s3}
     * @param on protocols and ports: {@code tcp/443,udp/53}
     * @throws QuestionException where an end names nothing, or more than one thing, or {@code on} is no traffic
     */
    public Explanation explain(String from, String to, String on) {
        return explain(Question.of(from, to, on));
    }

    /**
     * The same for a question with client ports or IPv6.
     *
     * @throws QuestionException where an end names nothing, or more than one thing
     */
    public Explanation explain(Question question) {
        return new Explainer(ofFlows.get()).explain(worlds, question);
    }

    /** What would open the flows of an explanation: {@code remedies(question).of(explain(question))}. This takes many walks. */
    public Remedies remedies(Question question) {
        Supplier<Proposals> proposals =
                new OnFirstUse<>(() -> new Proposals(topology(), ofFlows.get(), ofRemedies.get()));
        return new Remedies(new RemedySearch(read, proposals, limits), new OtherFlows(read, limits), question);
    }

    /** Tells {@code listener} every flow between any two ends, in order; never two at once. */
    public void reach(Consumer<Reach> listener) {
        reach(ReachQuestion.EVERYTHING, listener);
    }

    /**
     * The same for some of the ends or some of the traffic.
     *
     * @throws QuestionException where an end names nothing, or more than one thing
     */
    public void reach(ReachQuestion question, Consumer<Reach> listener) {
        new Reacher(ofReach.get(), topology(), question).reach(listener);
    }

    /** Does everything hold that the file expects? */
    public Check check() {
        return new Check(
                sources().get(0).name(), name(), new Checker(ofExpectations.get()).check(topology()), List.of());
    }

    /** What is wrong or unwise in the file, and what of it the file accepts today. */
    public Lint lint() {
        return lint(LocalDate.now());
    }

    /**
     * The same on another day.
     *
     * @param today the day of which it is asked whether a suppression counts
     */
    public Lint lint(LocalDate today) {
        return lint(ofFindings.get(), today);
    }

    /** The same by rules that find what there is to be found here. */
    Lint lint(RuleBase rules, LocalDate today) {
        return new Linter(rules).lint(topology(), read.pragmas(), today);
    }

    /** The rules that {@link #lint} asks, and those that would find nothing here. */
    public Catalogue rules() {
        return ofAnyFindings.get().catalogue();
    }
}
