package dev.hopwise.report;

import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Outcome;
import dev.hopwise.verdict.Step;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way there or back, as people are told it.
 *
 * @param file the one that all hops of both ways are in; told with the way there
 */
record ToldLeg(String title, Optional<String> file, List<Hop> hops) {
    /**
     * One hop.
     *
     * @param place where the file says so; only the line, where all hops are in one file
     */
    record Hop(Step step, Mark mark, String said, String place) {}

    /** What becomes of the packets at a hop. */
    enum Mark {
        PASSES("✓", "passes"),
        /** Something before it stops everything: what it says would come of it. */
        NOT_REACHED("·", "not reached"),
        STOPS("✗", "stops"),
        OPEN("?", "open");

        final String sign;
        final String meaning;

        Mark(String sign, String meaning) {
            this.sign = sign;
            this.meaning = meaning;
        }
    }

    /**
     * Those of an answer that have a hop.
     *
     * @param full whether every hop has its whole position and sentence
     */
    static List<ToldLeg> of(Answer answer, boolean full) {
        boolean stops = answer.verdict() == Verdict.BLOCKED || answer.verdict() == Verdict.ONE_WAY;
        boolean lost = stops && answer.forward().stream().anyMatch(step -> step.outcome() == Outcome.BLOCK);
        List<String> files = Stream.concat(answer.forward().stream(), answer.back().stream())
                .map(step -> step.at().file())
                .distinct()
                .toList();
        boolean oneFile = !full && files.size() <= 1;
        Optional<String> file = oneFile ? files.stream().findFirst() : Optional.empty();
        Telling telling = new Telling(answer.verdict(), full, oneFile, stops);
        return Stream.of(
                        new ToldLeg("there", file, telling.hops(answer.forward(), true)),
                        new ToldLeg(back(answer, lost), Optional.empty(), telling.hops(answer.back(), !lost)))
                .filter(leg -> !leg.hops().isEmpty())
                .toList();
    }

    private static String back(Answer answer, boolean lost) {
        if (lost) {
            return "back, if the request arrived";
        }
        return answer.verdict() == Verdict.ONE_WAY ? "back (not needed for every protocol)" : "back";
    }

    /** How the hops of one answer are told. */
    private record Telling(Verdict verdict, boolean full, boolean oneFile, boolean stops) {
        List<Hop> hops(List<Step> steps, boolean arrives) {
            List<Hop> hops = new ArrayList<>();
            boolean reached = arrives;
            for (Step step : steps) {
                hops.add(new Hop(step, mark(step.outcome(), reached), said(step), place(step)));
                reached &= !(stops && step.outcome() == Outcome.BLOCK);
            }
            return hops;
        }

        private static Mark mark(Outcome outcome, boolean reached) {
            return switch (outcome) {
                case PASS -> reached ? Mark.PASSES : Mark.NOT_REACHED;
                case BLOCK -> Mark.STOPS;
                case NOTE -> Mark.OPEN;
            };
        }

        private String said(Step step) {
            if (step.outcome() != Outcome.BLOCK || full) {
                return step.because();
            }
            return verdict == Verdict.MIXED ? "stops some of it, see above" : "stops it, see above";
        }

        private String place(Step step) {
            return full
                    ? step.at().toString()
                    : (oneFile ? "" : step.at().file()) + ":" + step.at().line();
        }
    }
}
