package dev.hopwise.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day of which it is asked whether a suppression still counts. */
final class DayOption {
    @Option(
            names = "--today",
            paramLabel = "DAY",
            description = "The day on which suppressions count or not; without it today.")
    private @Nullable String today;

    LocalDate day() {
        return whenAsked().get();
    }

    /** The same for whoever may not need it: which day it is where the user is takes looking up. */
    Supplier<LocalDate> whenAsked() {
        if (today == null) {
            return LocalDate::now;
        }
        try {
            LocalDate day = LocalDate.parse(today);
            return () -> day;
        } catch (DateTimeParseException e) {
            throw new UsageException("--today " + today + ": a day is written as 2027-01-31");
        }
    }
}
