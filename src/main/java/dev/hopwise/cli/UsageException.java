package dev.hopwise.cli;

/** The command line asks for something that cannot be asked: exit code 2. The message says what, and the smallest cure. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
