package dev.hopwise.reasoning.fact;

import java.util.List;

/** A sentence about the records of a flow. */
public interface Remarked {
    String rule();

    Ask ask();

    List<Evidence> evidence();
}
