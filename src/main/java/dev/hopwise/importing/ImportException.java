package dev.hopwise.importing;

/** The input is nothing that can be imported. The message is what the user reads. */
public final class ImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImportException(String message) {
        super(message);
    }
}
