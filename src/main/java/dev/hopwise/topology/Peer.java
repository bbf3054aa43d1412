package dev.hopwise.topology;

import dev.hopwise.source.Where;

/** The other side of a group rule, as written: a CIDR, a group, {@code self} or a prefix list. */
public record Peer(String text, Where where) {
    @Override
    public String toString() {
        return text;
    }
}
