package dev.hopwise.reasoning.fact;

/**
 * A question that is worth a walk where the requests of another one come to its receiver, too: that one is about what the same end sends to many.
 *
 * @param scout the position of that question
 */
public record Scouted(Ask ask, int scout) {
    public Party getReceiver() {
        return ask.destination();
    }
}
