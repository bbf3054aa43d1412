package dev.hopwise.reasoning;

import dev.hopwise.packet.AddressRange;
import dev.hopwise.packet.Box;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.reasoning.fact.FlowRecord;
import dev.hopwise.reasoning.fact.RecordField;
import dev.hopwise.reasoning.fact.Shown;
import dev.hopwise.verdict.LogCoverage;
import dev.hopwise.verdict.LogCoverage.Shown.Between;
import dev.hopwise.verdict.LogCoverage.Shown.One;
import dev.hopwise.verdict.LogCoverage.Shown.Within;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the fields of a record may show, as values, from what the rules concluded about it. */
final class RecordValues {
    private static final int LAST_PROTOCOL = 255;

    private final Collection<Shown> all;

    RecordValues(Collection<Shown> all) {
        this.all = all;
    }

    /** By AWS's names of the fields; without those of which something is not known. */
    Map<String, List<LogCoverage.Shown>> of(FlowRecord record) {
        Map<String, List<LogCoverage.Shown>> values = new LinkedHashMap<>();
        for (RecordField field : RecordField.values()) {
            List<Shown> shown = all.stream()
                    .filter(it -> it.field() == field && it.record().equals(record))
                    .toList();
            PacketSet told = shown.stream().map(Shown::part).reduce(PacketSet.NONE, PacketSet::union);
            if (told.contains(record.packets()) && shown.stream().allMatch(RecordValues::isKnown)) {
                values.put(
                        field.word(),
                        shown.stream()
                                .flatMap(RecordValues::values)
                                .distinct()
                                .sorted(Comparator.comparing(Object::toString))
                                .toList());
            }
        }
        return values;
    }

    private static boolean isKnown(Shown shown) {
        return shown.known()
                && (shown.instead().isPresent()
                        || shown.part().boxes().stream()
                                .flatMap(box -> address(shown.field(), box))
                                .noneMatch(range -> range.first().isPlaceholder()
                                        || range.last().isPlaceholder()));
    }

    private static Stream<LogCoverage.Shown> values(Shown shown) {
        return shown.instead()
                .<Stream<LogCoverage.Shown>>map(text -> Stream.of(new One(text)))
                .orElseGet(() -> shown.part().boxes().stream().flatMap(box -> values(shown.field(), box)));
    }

    private static Stream<LogCoverage.Shown> values(RecordField field, Box box) {
        return switch (field) {
            case SOURCE_PORT -> number(box.sourcePorts());
            case DESTINATION_PORT -> number(box.destinationPorts());
            case PROTOCOL -> number(new Range(box.firstProtocol(), Math.min(box.lastProtocol(), LAST_PROTOCOL)));
            default -> address(field, box).flatMap(RecordValues::address);
        };
    }

    private static Stream<AddressRange> address(RecordField field, Box box) {
        return switch (field) {
            case SOURCE, PACKET_SOURCE -> Stream.of(box.source());
            case DESTINATION, PACKET_DESTINATION -> Stream.of(box.destination());
            default -> Stream.of();
        };
    }

    private static Stream<LogCoverage.Shown> address(AddressRange range) {
        return range.isSingle()
                ? Stream.of(new One(range.first().toString()))
                : range.blocks().stream().map(block -> new Within(block.toString()));
    }

    private static Stream<LogCoverage.Shown> number(Range range) {
        return Stream.of(
                range.first() == range.last()
                        ? new One(String.valueOf(range.first()))
                        : new Between(range.first(), range.last()));
    }
}
