package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding that is accepted, as the file says.
 *
 * @param rule the id of the rule
 * @param on the resource; {@code *} for any
 * @param until the last day on which it counts; empty for ever
 */
public record Suppression(String rule, String on, String reason, Optional<LocalDate> until, Where where)
        implements Evidence {
    private static final String ANY = "*";

    /** Whether it counts no more on {@code today}. */
    public boolean isPast(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }

    /** Whether it is about {@code finding}. */
    public boolean covers(Finding finding) {
        return finding.id().equals(rule)
                && (on.equals(ANY) || on.equals(finding.resource().text()));
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
        return rule + " on " + (on.equals(ANY) ? "everything" : on);
    }
}
