package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Box;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a network ACL.
 *
 * @param number its rule number; 32767 for the {@code *} entry that ends every ACL
 */
public record AclEntry(
        Id acl, Direction direction, int number, boolean allow, Coverage coverage, String text, Where where)
        implements Evidence {
    public static final int LAST = 32767;

    /** Packets like its own, whatever their peer is, to or from the addresses of {@code eni}. */
    public PacketSet wouldCover(Eni eni) {
        return direction == Direction.INGRESS
                ? coverage.certain().forgetSource().intersect(eni.inbound().mirrored())
                : coverage.certain().forgetDestination().intersect(eni.inbound());
    }

    /** Whether none of what it is for goes to as many as {@code most} ports in a row. */
    public boolean isForFewerPorts(int most) {
        return coverage.possible().boxes().stream()
                .map(Box::destinationPorts)
                .allMatch(ports -> ports.last() - ports.first() + 1 < most);
    }

    /** The numbers that {@code entries} have; the last one of all has none. */
    static List<Integer> numbers(Collection<?> entries) {
        return entries.stream()
                .map(it -> ((AclEntry) it).number)
                .filter(it -> it < LAST)
                .toList();
    }

    /** Whether all numbers from that of {@code denying} to its own are taken, and the next one is not. */
    public boolean isLastInRow(AclEntry denying, Collection<?> entries) {
        List<Integer> taken = numbers(entries);
        return number < LAST - 1
                && number >= denying.number
                && IntStream.rangeClosed(denying.number, number).allMatch(taken::contains)
                && !taken.contains(number + 1);
    }

    /** Its number after it moved on by {@code most}, or by what is free. */
    public int movedOn(int most, Collection<?> entries) {
        int next = numbers(entries).stream()
                .filter(it -> it > number)
                .min(Integer::compare)
                .orElse(LAST);
        return Math.min(number + most, next - 1);
    }

    /** The ports and protocols of it that {@code pieces} decide before it, in words. */
    public Evidence partOf(Collection<?> pieces) {
        PacketSet before = PacketSet.union(
                pieces.stream().map(AclPiece.class::cast).map(AclPiece::packets).toList());
        String part = coverage.certain().intersect(before).boxes().stream()
                .map(Box::service)
                .distinct()
                .collect(Collectors.joining(", "));
        return new Words("part", part, where);
    }

    @Override
    public String role() {
        return "entry";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof AclEntry it
                        && number == it.number
                        && direction == it.direction
                        && allow == it.allow
                        && acl.equals(it.acl)
                        && where.equals(it.where)
                        && text.equals(it.text)
                        && coverage.equals(it.coverage);
    }

    @Override
    public int hashCode() {
        return 31 * acl.hashCode() + number;
    }
}
