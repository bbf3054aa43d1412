package dev.hopwise.reasoning.fact;

/** The fields of a record that tell of a packet, by AWS's names. */
public enum RecordField {
    INTERFACE("interface-id"),
    SOURCE("srcaddr"),
    DESTINATION("dstaddr"),
    SOURCE_PORT("srcport"),
    DESTINATION_PORT("dstport"),
    PROTOCOL("protocol"),
    PACKET_SOURCE("pkt-srcaddr"),
    PACKET_DESTINATION("pkt-dstaddr");

    private final String word;

    RecordField(String word) {
        this.word = word;
    }

    /** AWS's name. */
    public String word() {
        return word;
    }
}
