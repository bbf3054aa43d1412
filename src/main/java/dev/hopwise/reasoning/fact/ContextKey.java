package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;

/**
 * What a key of a request's context is known to be at a policy.
 *
 * @param absent whether the request has no such key
 * @param text its value
 * @param fixed whether that is its value in AWS, and no name that the file made up
 * @param from its value where it is an address, as the packets from there
 */
public record ContextKey(AtPolicy at, String key, boolean absent, String text, boolean fixed, PacketSet from) {
    private static final String MADE_BY_AWS = "vpce?-[0-9a-f]{8,17}";

    /** The request has no such key. */
    public static ContextKey absent(AtPolicy at, String key) {
        return new ContextKey(at, key, true, "", true, PacketSet.NONE);
    }

    /** The key is the id of an endpoint or VPC. */
    public static ContextKey id(AtPolicy at, String key, Id id) {
        String own = id.name().substring(id.name().lastIndexOf('/') + 1);
        return new ContextKey(at, key, false, own, own.matches(MADE_BY_AWS), PacketSet.NONE);
    }

    /** The key is the address that the packet comes from. */
    public static ContextKey source(AtPolicy at, String key) {
        return new ContextKey(at, key, false, "", true, at.packet().headers());
    }
}
