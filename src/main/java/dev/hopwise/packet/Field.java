package dev.hopwise.packet;

/** A field of a packet header, in the order in which a {@link PacketSet} tells packets apart. */
enum Field {
    FAMILY,
    PROTOCOL,
    SOURCE_HIGH,
    SOURCE_LOW,
    DESTINATION_HIGH,
    DESTINATION_LOW,
    /** The source port, or the ICMP type. */
    FIRST,
    /** The destination port, or the ICMP code. */
    SECOND;

    static final Field[] ALL = values();
}
