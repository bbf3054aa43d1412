package dev.hopwise.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The algebra against a set of single packets, over a header space small enough to hold every one. */
class PacketSetLawsTest {
    private static final int SPACE = 2 * 3 * 4 * 4 * 4 * 4;
    private static final int[] PROTOCOLS = {1, 6, 47};

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithEveryPacketOneByOne(long seed) {
        Random random = new Random(seed);
        Sample a = Sample.random(random);
        Sample b = Sample.random(random);
        assertSame(a.union(b), "union", seed);
        assertSame(a.intersect(b), "intersect", seed);
        assertSame(a.minus(b), "minus", seed);
        assertEquals(a.minus(b).bits().isEmpty(), a.set().minus(b.set()).isEmpty(), "emptiness, seed " + seed);
        assertEquals(a.bits().equals(b.bits()), a.set().equals(b.set()), "equality, seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalSetsAreEqualHoweverTheyWereMade(long seed) {
        Random random = new Random(seed);
        PacketSet a = Sample.random(random).set();
        PacketSet b = Sample.random(random).set();
        assertEquals(a.union(b), b.union(a));
        assertEquals(a.minus(b).union(a.intersect(b)), a, "seed " + seed);
        assertEquals(a.union(b).hashCode(), b.union(a).hashCode());
        PacketSet rebuilt = PacketSet.NONE;
        for (Box box : a.boxes()) {
            rebuilt = rebuilt.union(box(box));
            assertEquals(box(box), box.packets(), "a box is a set, seed " + seed);
        }
        assertEquals(a, rebuilt, "the boxes are the set, seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theRequestsOfTheRepliesAreTheRequests(long seed) {
        PacketSet requests = Sample.random(new Random(seed)).set().minus(PacketSet.anyOf("icmp"));
        assertEquals(requests, requests.reverse().unreverse(), "seed " + seed);
        assertEquals(requests, requests.mirrored().mirrored(), "seed " + seed);
    }

    /** What holds for both families alike is one part of the tree, and yet boxes of both. */
    @Test
    void aSetOfBothFamiliesHasBoxesOfBoth() {
        for (PacketSet set : List.of(PacketSet.ALL, PacketSet.anyOf("tcp/443"))) {
            assertEquals(
                    set, PacketSet.union(set.boxes().stream().map(Box::packets).toList()));
        }
        PacketSet https = PacketSet.anyOf("tcp/443");
        assertEquals(https, https.reverse().unreverse());
        assertEquals(https, https.mirrored());
    }

    private static PacketSet box(Box box) {
        PacketSet between = PacketSet.from(box.source().first(), box.source().last())
                .intersect(PacketSet.to(
                        box.destination().first(), box.destination().last()));
        PacketSet protocols = PacketSet.NONE;
        for (int protocol = box.firstProtocol(); protocol <= box.lastProtocol(); protocol++) {
            Traffic traffic = Traffic.parse(Integer.toString(protocol));
            protocols = protocols.union(PacketSet.of(new Traffic(
                    traffic.protocol(),
                    protocol == 1 ? box.sourcePorts() : box.destinationPorts(),
                    protocol == 1 ? box.destinationPorts() : Range.ALL)));
        }
        PacketSet set = between.intersect(protocols);
        boolean ported = box.firstProtocol() == 6 && box.lastProtocol() == 6;
        return ported ? set.intersect(PacketSet.fromPorts(box.sourcePorts())) : set;
    }

    private static void assertSame(Sample sample, String operation, long seed) {
        for (int packet = 0; packet < SPACE; packet++) {
            assertEquals(
                    sample.bits().get(packet),
                    sample.set().overlaps(one(packet)),
                    operation + " of packet " + packet + ", seed " + seed);
        }
    }

    /** Packet number {@code n} of the space: family, protocol, source, destination, source port, destination port. */
    private static PacketSet one(int n) {
        int[] field = fields(n);
        int protocol = PROTOCOLS[field[1]];
        PacketSet set = PacketSet.from(address(field[0], field[2]))
                .intersect(PacketSet.to(address(field[0], field[3])))
                .intersect(PacketSet.anyOf(protocol == 6 ? "tcp/" + field[5] : Integer.toString(protocol)));
        return protocol == 6 ? set.intersect(PacketSet.fromPorts(Range.of(field[4]))) : set;
    }

    private static int[] fields(int n) {
        return new int[] {n % 2, n / 2 % 3, n / 6 % 4, n / 24 % 4, n / 96 % 4, n / 384 % 4};
    }

    private static Address address(int family, int host) {
        return Address.parse(family == 0 ? "10.0.0." + host : "2600:0:0:" + host / 2 + "::" + host % 2);
    }

    private record Sample(PacketSet set, BitSet bits) {
        static Sample random(Random random) {
            Sample sample = new Sample(PacketSet.NONE, new BitSet());
            for (int i = random.nextInt(4); i >= 0; i--) {
                Sample box = box(random);
                sample = random.nextInt(4) == 0 ? sample.minus(box) : sample.union(box);
            }
            return sample;
        }

        private static Sample box(Random random) {
            int family = random.nextInt(2);
            int[] low = new int[4];
            int[] high = new int[4];
            for (int i = 0; i < 4; i++) {
                low[i] = random.nextInt(4);
                high[i] = low[i] + random.nextInt(4 - low[i]);
            }
            int protocol = random.nextInt(3);
            PacketSet set = PacketSet.from(address(family, low[0]), address(family, high[0]))
                    .intersect(PacketSet.to(address(family, low[1]), address(family, high[1])));
            set = set.intersect(PacketSet.anyOf(
                    protocol == 1 ? "tcp/" + low[3] + "-" + high[3] : Integer.toString(PROTOCOLS[protocol])));
            set = protocol == 1 ? set.intersect(PacketSet.fromPorts(new Range(low[2], high[2]))) : set;
            BitSet bits = new BitSet();
            for (int packet = 0; packet < SPACE; packet++) {
                int[] field = fields(packet);
                boolean ports = protocol != 1 || in(field[4], low[2], high[2]) && in(field[5], low[3], high[3]);
                // ICMP of IPv4 within IPv6 is no packet.
                boolean exists = family == 0 || PROTOCOLS[protocol] != Traffic.ICMP;
                if (exists
                        && field[0] == family
                        && field[1] == protocol
                        && in(field[2], low[0], high[0])
                        && in(field[3], low[1], high[1])
                        && ports) {
                    bits.set(packet);
                }
            }
            return new Sample(set, bits);
        }

        private static boolean in(int value, int low, int high) {
            return low <= value && value <= high;
        }

        Sample union(Sample other) {
            BitSet both = (BitSet) bits.clone();
            both.or(other.bits);
            return new Sample(set.union(other.set), both);
        }

        Sample intersect(Sample other) {
            BitSet both = (BitSet) bits.clone();
            both.and(other.bits);
            return new Sample(set.intersect(other.set), both);
        }

        Sample minus(Sample other) {
            BitSet rest = (BitSet) bits.clone();
            rest.andNot(other.bits);
            return new Sample(set.minus(other.set), rest);
        }
    }
}
