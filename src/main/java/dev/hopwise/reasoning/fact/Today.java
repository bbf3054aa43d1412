package dev.hopwise.reasoning.fact;

import java.time.LocalDate;

/** The day of which it is asked whether a suppression still counts. */
public record Today(LocalDate date) {}
