package dev.hopwise.packet;

/** ICMP echo messages, by their types in either family (RFC 792, RFC 4443). */
enum Echo {
    REQUEST(8, 128),
    REPLY(0, 129);

    final int type4;
    final int type6;

    Echo(int type4, int type6) {
        this.type4 = type4;
        this.type6 = type6;
    }
}
