package dev.hopwise.topology;

import dev.hopwise.packet.Cidr;
import dev.hopwise.source.Where;

/** A CIDR block. {@code written} keeps the host bits that AWS drops. */
public record Block(Cidr cidr, String written, Where where) {
    @Override
    public String toString() {
        return cidr.toString();
    }
}
