package dev.hopwise.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a network as large companies have them, with the mistakes they make: teams whose VPCs are all peered, some requests never
 * accepted and some return routes forgotten; a transit gateway whose tables keep production and development apart; three tiers in
 * every VPC, with groups that refer to each other, ACLs that forget replies, NAT gateways, endpoints, IPv6 here and there, and VPCs of
 * different teams that took the same block. A shape and a seed make the same text everywhere.
 */
public final class GeneratedNetwork {
    /** A peering; {@code forgetful} is the VPC without a route, or -1. */
    record Peering(int one, int other, boolean active, int forgetful) {
        String id() {
            return "pcx-" + one + "-" + other;
        }

        int peerOf(int vpc) {
            return vpc == one ? other : one;
        }
    }

    private enum Segment {
        SHARED,
        PRODUCTION,
        DEVELOPMENT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whoever is in the tables of both may talk. */
        List<String> propagates() {
            return this == SHARED ? Stream.of(values()).map(Segment::word).toList() : List.of(SHARED.word(), word());
        }
    }

    private final Shape shape;
    private final Random random;
    private final List<Integer> blocks = new ArrayList<>();
    private final List<Boolean> attached = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<Peering> peerings = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int publicAddresses;

    private GeneratedNetwork(Shape shape, long seed) {
        this.shape = shape;
        this.random = new Random(seed);
    }

    public static String text(Shape shape, long seed) {
        GeneratedNetwork network = new GeneratedNetwork(shape, seed);
        network.plan();
        network.write();
        return network.text.toString();
    }

    /** The same network after a change of one rule: whoever is monitored in the first VPC takes one more port. */
    static String changedText(Shape shape, long seed) {
        return text(shape, seed).replaceFirst("- \\{ allow: icmp, from:", "- { allow: [icmp, tcp/9100], from:");
    }

    private void plan() {
        for (int vpc = 0; vpc < shape.vpcs(); vpc++) {
            int others = vpc / shape.team() * shape.team();
            int block = others > 0 && chance(0.05) ? blocks.get(random.nextInt(others)) : vpc;
            // Whoever is peered with two of one block has a table that AWS refuses.
            boolean taken = block != vpc && !blocks.subList(others, vpc).contains(block);
            blocks.add(taken ? block : vpc);
            // Two attachments with one block would be a riddle, not a network.
            attached.add(!taken && (vpc == 0 || chance(0.5)));
            segments.add(vpc == 0 ? Segment.SHARED : chance(0.35) ? Segment.DEVELOPMENT : Segment.PRODUCTION);
        }
        for (int one = 0; one < shape.vpcs(); one++) {
            int end = Math.min(shape.vpcs(), (one / shape.team() + 1) * shape.team());
            for (int other = one + 1; other < end; other++) {
                if (!blocks.get(one).equals(blocks.get(other))) {
                    peerings.add(new Peering(
                            one, other, !chance(0.1), chance(0.15) ? (random.nextBoolean() ? one : other) : -1));
                }
            }
        }
    }

    private void write() {
        line("topology: " + shape.name().replace(' ', '-'));
        line("defaults: { region: us-east-1, account: \"111111111111\" }");
        line("vpcs:");
        for (int vpc = 0; vpc < shape.vpcs(); vpc++) {
            new GeneratedVpc(this, vpc).write();
        }
        if (!peerings.isEmpty()) {
            line("peerings:");
        }
        for (Peering it : peerings) {
            line(
                    "  %s: { between: [v%d, v%d]%s }",
                    it.id(), it.one(), it.other(), it.active() ? "" : ", status: pending-acceptance");
        }
        hub();
    }

    private void hub() {
        line("transitGateways:");
        line("  hub:");
        line("    attachments:");
        for (int vpc = 0; vpc < shape.vpcs(); vpc++) {
            if (attached.get(vpc)) {
                Segment segment = segments.get(vpc);
                line(
                        "      att-%d: { vpc: v%d, subnets: [s0, s1, s2], associate: %s, propagate: %s }",
                        vpc, vpc, segment.word(), segment.propagates());
            }
        }
        line("    routeTables:");
        for (Segment segment : Segment.values()) {
            line("      %s: {}", segment.word());
        }
    }

    Shape shape() {
        return shape;
    }

    Random random() {
        return random;
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    boolean isAttached(int vpc) {
        return attached.get(vpc);
    }

    List<Peering> peeringsOf(int vpc) {
        return peerings.stream()
                .filter(it -> it.one() == vpc || it.other() == vpc)
                .toList();
    }

    /** The block of a subnet without its last byte. */
    String subnetOf(int vpc, int subnet) {
        int block = blocks.get(vpc);
        return "10." + block / 16 + "." + (block % 16 * 16 + subnet);
    }

    String blockOf(int vpc) {
        return subnetOf(vpc, 0) + ".0/20";
    }

    String nextPublicAddress() {
        int next = publicAddresses++;
        return "44." + next / 62500 + "." + next / 250 % 250 + "." + (next % 250 + 1);
    }

    void line(String format, Object... arguments) {
        text.append(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments))
                .append('\n');
    }

    static String list(Stream<String> words) {
        return words.collect(Collectors.joining(", ", "[", "]"));
    }
}
