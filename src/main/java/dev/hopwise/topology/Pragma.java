package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A comment that accepts what is found in a part of the file.
 *
 * @param rules the ids of the rules that may find it
 * @param until the last day on which it counts; empty for ever
 * @param because why it is accepted
 * @param part the keys on the way to the part, joined by dots
 * @param from where the part begins
 * @param to where its last value begins
 */
public record Pragma(List<Text> rules, Optional<LocalDate> until, String because, String part, Where from, Where to) {}
