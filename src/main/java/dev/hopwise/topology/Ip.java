package dev.hopwise.topology;

import dev.hopwise.packet.Address;
import dev.hopwise.source.Where;

/** An address, and where it stands. */
public record Ip(Address address, Where where) {
    @Override
    public String toString() {
        return address.toString();
    }
}
