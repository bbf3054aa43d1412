package dev.hopwise.packet;

/** A text that is no address, CIDR block or protocol. The message says what was expected. */
public final class AddressFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public AddressFormatException(String message) {
        super(message);
    }
}
