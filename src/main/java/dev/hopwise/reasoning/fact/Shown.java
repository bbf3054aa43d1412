package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.PacketSet;
import java.util.Optional;

/**
 * What a record shows in a field.
 *
 * @param part the packets of which it does
 * @param instead what it shows in place of what the packets carry; empty where it shows that
 * @param known whether the file says what that is
 */
public record Shown(
        String rule, FlowRecord record, RecordField field, PacketSet part, Optional<String> instead, boolean known) {
    /** What the packets carry. */
    public static Shown carried(String rule, FlowRecord record, RecordField field) {
        return carried(rule, record, field, record.packets());
    }

    /** What those among {@code some} carry. */
    public static Shown carried(String rule, FlowRecord record, RecordField field, PacketSet some) {
        return new Shown(rule, record, field, record.packets().intersect(some), Optional.empty(), true);
    }

    /** An address, whatever the packets carry. */
    public static Shown address(String rule, FlowRecord record, RecordField field, Address address) {
        return new Shown(
                rule, record, field, record.packets(), Optional.of(address.toString()), !address.isPlaceholder());
    }

    /** A text, for those among {@code some}. */
    public static Shown text(String rule, FlowRecord record, RecordField field, PacketSet some, String text) {
        return new Shown(rule, record, field, record.packets().intersect(some), Optional.of(text), true);
    }
}
