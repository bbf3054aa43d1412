package dev.hopwise.remedy;

import dev.hopwise.editing.Edited;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.Proposals;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.source.SourceText;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Change;
import dev.hopwise.verdict.Remedy;
import dev.hopwise.verdict.Step;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Looks for the changes that open a flow. What the rules propose is made in a copy of the texts, which is read and walked again, until
 * the flow is allowed; then whatever is not needed is left out.
 */
public final class RemedySearch {
    /** A first change shows what a second one is needed for; no flow has needed half as many. */
    private static final int MOST_ROUNDS = 16;

    private final Edited original;
    private final ReadingLimits limits;
    private final Proposing proposals;

    /**
     * @param read the topology as it is
     * @param proposals for it, whose rules are loaded for whoever searches
     */
    public RemedySearch(Reading.Read read, Supplier<Proposals> proposals, ReadingLimits limits) {
        this(read, limits, (topology, question, last) -> proposals.get().of(topology, question, last));
    }

    RemedySearch(Reading.Read read, ReadingLimits limits, Proposing proposals) {
        this.proposals = proposals;
        this.original = new Edited(read.sources());
        this.limits = limits;
    }

    /** Proposes changes of a topology that open a flow; the last ones where nothing nearer is left to propose. */
    interface Proposing {
        Proposals.Proposed of(Topology topology, Question question, boolean last);
    }

    /**
     * What came of a search.
     *
     * @param remedy none where the rules know none that opens the flow
     * @param changed the texts that it changes, with the changes made
     * @param standing what still stops the flow when all is made that the rules propose; none where there is a remedy
     */
    public record Result(Optional<Remedy> remedy, List<SourceText> changed, List<Step> standing) {}

    private record Search(boolean open, List<Change> made, List<Step> standing) {}

    /** Looks for the remedy of a flow between two ends that is not allowed. */
    public Result find(Question question) {
        Search search = search(question, List.of(), Optional.empty());
        if (!search.open() || search.made().isEmpty()) {
            // Asked by its members' names, a flow may be another one than by the address that was given: then nothing
            // is made.
            return new Result(Optional.empty(), List.of(), search.standing());
        }
        List<Change> needed = needed(question, search.made());
        for (Change wide : needed.stream().filter(RemedySearch::isWide).toList()) {
            List<Change> others = needed.stream().filter(it -> it != wide).toList();
            // What it was proposed for may look otherwise once the others are made.
            Search again = search(question, others, Optional.of(wide));
            needed = again.open() ? needed(question, again.made()) : needed;
        }
        return found(needed);
    }

    private static boolean isWide(Change change) {
        String text = Edited.text(change);
        return !change.path().contains("routes") && (text.contains("0.0.0.0/0") || text.contains("::/0"));
    }

    /** Makes what is proposed, round by round, from what is made already on. */
    private Search search(Question question, List<Change> start, Optional<Change> without) {
        List<Change> made = new ArrayList<>(start);
        List<Step> standing = List.of();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<Proposals.Proposed> now = now(made, question);
            if (now.isEmpty()) {
                break;
            }
            if (now.get().verdict() == Verdict.ALLOWED) {
                return new Search(true, made, List.of());
            }
            standing = now.get().blockers();
            List<Change> more = more(now.get(), made, without);
            if (more.isEmpty()) {
                more = now(made, question, true)
                        .map(it -> more(it, made, without))
                        .orElse(List.of());
            }
            if (more.isEmpty()) {
                break;
            }
            made.addAll(more);
        }
        return new Search(false, made, standing);
    }

    private List<Change> more(Proposals.Proposed now, List<Change> made, Optional<Change> without) {
        List<Change> proposed = now.changes().stream()
                .filter(it -> !without.equals(Optional.of(it)))
                .toList();
        return fitting(made, proposed);
    }

    private Optional<Proposals.Proposed> now(List<Change> made, Question question) {
        return now(made, question, false);
    }

    /** What becomes of the flow in a copy; empty where the copy is none, or knows its ends by no name. */
    private Optional<Proposals.Proposed> now(List<Change> made, Question question, boolean last) {
        try {
            return copy(made).flatMap(this::topology).map(it -> proposals.of(it, question, last));
        } catch (QuestionException e) {
            return Optional.empty();
        }
    }

    /** The first of the changes of each place: what it leaves shut is seen in the next round. */
    private List<Change> fitting(List<Change> made, List<Change> proposed) {
        List<Change> fitting = new ArrayList<>();
        Set<List<String>> places = new HashSet<>();
        for (Change change : proposed) {
            if (!made.contains(change) && places.add(change.path()) && isReadable(made, fitting, change)) {
                fitting.add(change);
            }
        }
        return fitting;
    }

    private boolean isReadable(List<Change> made, List<Change> fitting, Change change) {
        List<Change> all = new ArrayList<>(made);
        all.addAll(fitting);
        Optional<Edited> before = copy(all);
        all.add(change);
        Optional<Edited> after = copy(all);
        return !after.equals(before) && after.flatMap(this::topology).isPresent();
    }

    /** Those without which the flow stays as it is; what is wider is left out first, and what that was needed for after it. */
    private List<Change> needed(Question question, List<Change> changes) {
        for (int i = changes.size() - 1; i >= 0; i--) {
            List<Change> fewer = new ArrayList<>(changes);
            fewer.remove(i);
            boolean open = now(fewer, question)
                    .filter(it -> it.verdict() == Verdict.ALLOWED)
                    .isPresent();
            if (open) {
                return needed(question, fewer);
            }
        }
        return changes;
    }

    private Result found(List<Change> changes) {
        List<Remedy.Placed> placed = changes.stream()
                .map(it -> new Remedy.Placed(original.fileOf(it), it, Edited.text(it)))
                .toList();
        String summary = changes.stream().map(Change::summary).distinct().collect(Collectors.joining("; "));
        return new Result(
                Optional.of(new Remedy(summary, placed, true, Optional.empty())),
                copy(changes).orElseThrow().changed(original),
                List.of());
    }

    private Optional<Edited> copy(List<Change> changes) {
        Optional<Edited> copy = Optional.of(original);
        for (Change change : changes) {
            copy = copy.flatMap(it -> it.with(change));
        }
        return copy;
    }

    private Optional<Topology> topology(Edited copy) {
        return TopologyReader.readEdited(copy.sources(), limits) instanceof Reading.Read read
                ? Optional.of(read.topology())
                : Optional.empty();
    }
}
