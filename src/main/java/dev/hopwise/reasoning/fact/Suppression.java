package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding that is accepted, as the file says in an entry or a comment.
 *
 * @param rule the id of the rule
 * @param until the last day on which it counts; empty for ever
 */
public record Suppression(String rule, Covered on, String reason, Optional<LocalDate> until, Where where)
        implements Evidence {

    /** Whether it counts no more on {@code today}. */
    public boolean isPast(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }

    /** Whether it is about {@code finding}. What is found about suppressions themselves none is about: it is mended in the file. */
    public boolean covers(Finding finding) {
        return finding.id().equals(rule) && on.holds(finding) && !(finding.resource() instanceof Suppression);
    }

    /** The last day, in words. */
    public Evidence lastDay() {
        return new Words("until", until.map(LocalDate::toString).orElse("for ever"), where);
    }

    @Override
    public String role() {
        return "suppression";
    }

    @Override
    public String text() {
        return rule + " on " + on.text();
    }
}
