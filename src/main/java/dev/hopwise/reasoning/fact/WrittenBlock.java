package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.Family;
import java.util.List;
import java.util.stream.Stream;

/** A block at its own place in the file. */
public interface WrittenBlock extends Evidence {
    Cidr cidr();

    /** As it stands in the file, with the host bits that AWS drops. */
    String written();

    default Family getFamily() {
        return cidr().family();
    }

    /** The prefix length. */
    default int getPrefix() {
        return cidr().prefix();
    }

    /** Whether they share an address. */
    default boolean sharesWith(WrittenBlock other) {
        return cidr().overlaps(other.cidr());
    }

    /** Whether it shares an address with one of {@code blocks}. */
    default boolean meetsOneOf(String... blocks) {
        return Stream.of(blocks).map(Cidr::parse).anyMatch(cidr()::overlaps);
    }

    /** Whether it and {@code other} are each in one of {@code ranges}, and not in the same. */
    default boolean isOfAnother(WrittenBlock other, String... ranges) {
        List<Cidr> mine = holders(ranges);
        List<Cidr> theirs = other.holders(ranges);
        return !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs);
    }

    private List<Cidr> holders(String... ranges) {
        return Stream.of(ranges)
                .map(Cidr::parse)
                .filter(range -> range.contains(cidr()))
                .toList();
    }

    /** Whether all addresses of {@code other} are its own. */
    default boolean holds(WrittenBlock other) {
        return cidr().contains(other.cidr());
    }

    /** Whether {@code other} begins at the same address. */
    default boolean begins(WrittenBlock other) {
        return cidr().first().equals(other.cidr().first());
    }

    /** It and {@code other} in one breath; once where they are the same. */
    default Evidence with(WrittenBlock other) {
        String text = cidr().equals(other.cidr()) ? text() : text() + " and " + other.text();
        return new Words("blocks", text, where());
    }

    /** Whether it stands behind {@code other} in the file. */
    default boolean isAfter(WrittenBlock other) {
        return where().compareTo(other.where()) > 0;
    }

    /** Whether no bit is set behind the prefix. */
    default boolean isCanonical() {
        return Address.parse(written().replaceFirst("/.*", "")).equals(cidr().first());
    }

    /** The text of the file. */
    default Evidence asWritten() {
        return new Words("written", written(), where());
    }

    @Override
    default String role() {
        return "block";
    }

    @Override
    default String text() {
        return cidr().toString();
    }
}
