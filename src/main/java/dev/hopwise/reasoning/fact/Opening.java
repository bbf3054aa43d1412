package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Box;
import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.ServiceWords;
import dev.hopwise.verdict.Content;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What a filter has to let through, in the words of a topology file.
 *
 * @param packets those that it stops
 * @param direction out of it or into it
 */
public record Opening(PacketSet packets, Direction direction) {
    /** Whoever sends or gets from more blocks than this is everyone: nobody writes so many entries. */
    private static final int MOST_BLOCKS = 16;

    private static final int BETWEEN_ENTRIES = 10;

    public static Opening of(Packet packet, Direction direction) {
        return new Opening(packet.headers(), direction);
    }

    /** A rule of a group for this and for {@code peer}. */
    public Content rule(Content peer) {
        return rule(Content.words(services()), peer);
    }

    private Content rule(Content services, Content peer) {
        return Content.entries(Content.entry("allow", services), Content.entry(direction.preposition(), peer));
    }

    /** A rule of a group for this, by address. */
    public Content ruleByAddress() {
        return rule(Content.words(blocks()));
    }

    /**
     * Entries of an ACL for this, tried before {@code denying}; none where there is no room for them. AWS has one protocol, one range of
     * ports and one block in each.
     *
     * @param taken the entries that it has in this direction
     */
    public Content entries(AclEntry denying, Collection<?> taken) {
        Deque<Integer> numbers = numbers(denying, taken);
        if (numbers.size() < wanted()) {
            return Content.items();
        }
        List<Content> entries = new ArrayList<>();
        for (String block : blocks()) {
            for (String service : services()) {
                entries.add(Content.entries(
                        Content.entry("rule", Content.word(String.valueOf(numbers.removeLast()))),
                        rule(Content.word(service), Content.word(block))));
            }
        }
        return entries.size() == 1 ? entries.get(0) : new Content.Items(entries);
    }

    /** How many numbers before {@code denying} are too few for its entries. */
    public int lacking(AclEntry denying, Collection<?> taken) {
        return wanted() - numbers(denying, taken).size();
    }

    private int wanted() {
        return blocks().size() * services().size();
    }

    private Deque<Integer> numbers(AclEntry denying, Collection<?> taken) {
        int wanted = wanted();
        List<Integer> before = AclEntry.numbers(taken);
        int last = before.stream().mapToInt(it -> it).max().orElse(100 - BETWEEN_ENTRIES);
        IntStream free = denying.number() < AclEntry.LAST || last + BETWEEN_ENTRIES * wanted >= AclEntry.LAST
                ? IntStream.iterate(denying.number() - 1, it -> it > 0, it -> it - 1)
                : IntStream.iterate(last + BETWEEN_ENTRIES * wanted, it -> it > last, it -> it - BETWEEN_ENTRIES);
        Deque<Integer> numbers = new ArrayDeque<>();
        free.filter(it -> !before.contains(it)).limit(wanted).forEach(numbers::add);
        return numbers;
    }

    /** Protocols and ports; everything where it is for ranges of protocols, which are written nowhere. */
    private List<String> services() {
        boolean ranges = packets.boxes().stream().anyMatch(box -> box.firstProtocol() != box.lastProtocol());
        return ranges ? List.of("all") : ServiceWords.written(packets);
    }

    /** Who is on the other side; everyone where the file does not say under which address. */
    public List<String> blocks() {
        TreeSet<Cidr> blocks = new TreeSet<>();
        for (Box box : packets.boxes()) {
            blocks.addAll((direction == Direction.INGRESS ? box.source() : box.destination()).blocks());
        }
        List<String> words = new ArrayList<>();
        for (Family family : Family.values()) {
            List<Cidr> mine =
                    blocks.stream().filter(it -> it.family() == family).toList();
            boolean everyone = mine.size() > MOST_BLOCKS
                    || mine.stream().anyMatch(it -> it.first().isPlaceholder());
            words.addAll(
                    everyone
                            ? List.of(everyone(family))
                            : mine.stream().map(Cidr::toString).toList());
        }
        return words;
    }

    /** The destination of a route for all of it: the one block, or everything where they are many. */
    public String destination() {
        List<String> blocks = blocks();
        return blocks.size() == 1
                ? blocks.get(0)
                : everyone(packets.boxes().get(0).family());
    }

    private static String everyone(Family family) {
        return family == Family.IPV4 ? "0.0.0.0/0" : "::/0";
    }
}
