package dev.hopwise.packet;

/** An address family. Routes, groups and ACLs treat the two apart. */
public enum Family {
    IPV4(32),
    IPV6(128);

    private final int bits;

    Family(int bits) {
        this.bits = bits;
    }

    /** The length of an address in bits. */
    public int bits() {
        return bits;
    }

    /** The number in the name: 4 or 6. */
    public int number() {
        return this == IPV4 ? 4 : 6;
    }
}
