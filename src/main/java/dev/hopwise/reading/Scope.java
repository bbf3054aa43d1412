package dev.hopwise.reading;

import java.util.Optional;

/**
 * Where in the topology a value stands.
 *
 * @param owner the VPC or transit gateway around it
 * @param key the key whose value it is
 * @param what the thing around it, in words: {@code subnet web-a of vpc shop}
 */
record Scope(Optional<String> owner, String key, String what) {

    Scope at(String otherKey) {
        return new Scope(owner, otherKey, what);
    }

    /** For an error message: {@code found in cidrs of vpc shop}. */
    String describe(String found) {
        return found + " in " + key + (what.isEmpty() ? "" : " of " + what);
    }
}
