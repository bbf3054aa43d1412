package dev.hopwise.mutation;

import dev.hopwise.reasoning.AlteredRules;

/** What a test asks, and what the rules as they are answer to it. */
record Case(Asking asking, Asking.Answer answer) {
    static Case of(Asking asking, AlteredRules unaltered) {
        return new Case(asking, asking.answer(unaltered));
    }

    /** Whether a rule speaks in the answer. */
    boolean hears(String rule) {
        return answer.rules().contains(rule);
    }

    /** Whether the test would fail. */
    boolean isToldApartFrom(AlteredRules altered) {
        return !answer.said().equals(asking.answer(altered).said());
    }
}
