package dev.hopwise.reasoning;

/** A question that cannot be asked of this topology: an unknown or ambiguous end, or traffic that is none. The message says the smallest cure. */
public final class QuestionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public QuestionException(String message) {
        super(message);
    }
}
