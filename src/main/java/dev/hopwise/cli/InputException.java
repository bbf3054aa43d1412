package dev.hopwise.cli;

/** The input could not be read or is no valid topology: exit code 3. The message is what the user reads. */
final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
