package dev.hopwise.random;

import dev.hopwise.reference.IpAddress;
import dev.hopwise.reference.IpBlock;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the rules of a topology file cut ports and addresses: one witness for each side of each cut. */
final class Cuts {
    private static final Pattern PORTS = Pattern.compile("(?:tcp|udp)/([0-9]+)(?:-([0-9]+))?");
    private static final Pattern BLOCKS = Pattern.compile("[0-9.]+/[0-9]+|[0-9a-f:]+:[0-9a-f:]*/[0-9]+");
    private static final Pattern VPC_BLOCKS = Pattern.compile("(cidr|ipv6Cidr|cidrs|ipv6Cidrs): [^\\n}]*");
    private static final int INSIDE = 9;
    private static final int EPHEMERAL = 1024;
    private static final int LAST = 65535;

    private Cuts() {}

    static Set<Integer> ports(String text) {
        Set<Integer> ports = new TreeSet<>(Set.of(0, LAST));
        Matcher written = PORTS.matcher(text);
        while (written.find()) {
            int first = Integer.parseInt(written.group(1));
            int last = written.group(2) == null ? first : Integer.parseInt(written.group(2));
            ports.addAll(List.of(Math.max(0, first - 1), Math.min(LAST, last + 1)));
            ports.add(first);
            ports.add(last);
        }
        return ports;
    }

    /** Addresses on either side of each edge of each block, as far as they are on the internet. */
    static Set<IpAddress> hosts(String text) {
        Set<IpAddress> hosts = edges(text);
        hosts.removeIf(host -> !host.isOnInternet());
        return hosts;
    }

    /** Addresses on either side of each edge of each block. */
    static Set<IpAddress> edges(String text) {
        Set<IpAddress> edges = new LinkedHashSet<>();
        Matcher written = BLOCKS.matcher(text);
        while (written.find()) {
            IpBlock block = IpBlock.parse(written.group());
            addAround(edges, block.first());
            addAround(edges, block.last());
            // Past those that AWS keeps in a subnet.
            edges.add(VpcPlan.plus(block.first(), INSIDE));
        }
        return edges;
    }

    private static void addAround(Set<IpAddress> edges, IpAddress edge) {
        for (int step = -1; step <= 1; step++) {
            BigInteger value = edge.value().add(BigInteger.valueOf(step));
            if (value.signum() >= 0 && value.bitLength() <= edge.bits()) {
                edges.add(new IpAddress(value, edge.bits()));
            }
        }
    }

    /** An address of each block that is not among its first and last few, as far as it is private or in a VPC. */
    static Set<IpAddress> insides(String text) {
        Set<IpAddress> insides = new LinkedHashSet<>();
        Matcher written = VPC_BLOCKS.matcher(text);
        while (written.find()) {
            Matcher block = BLOCKS.matcher(written.group());
            while (block.find()) {
                insides.add(VpcPlan.plus(IpBlock.parse(block.group()).first(), INSIDE));
            }
        }
        return insides;
    }

    /** Those that a client or a NAT gateway may use. */
    static Set<Integer> clientPorts(String text) {
        Set<Integer> ports = new TreeSet<>(ports(text));
        ports.add(EPHEMERAL);
        // The ranges of common systems (UG:custom-network-acl).
        ports.addAll(List.of(32767, 32768, 60999, 61000, 49151, 49152));
        ports.removeIf(port -> port < EPHEMERAL);
        return ports;
    }
}
