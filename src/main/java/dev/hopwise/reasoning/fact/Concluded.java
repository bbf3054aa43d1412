package dev.hopwise.reasoning.fact;

import dev.hopwise.verdict.Verdict;
import java.util.List;

/** The verdict on a trace, for one set of picks. */
public record Concluded(String rule, Trace trace, List<Pick> picks, Verdict verdict) {}
