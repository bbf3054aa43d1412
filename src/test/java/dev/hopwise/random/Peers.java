package dev.hopwise.random;

import dev.hopwise.reference.IpBlock;
import java.util.ArrayList;
import java.util.List;

/** Blocks and ports that rules, entries and routes of a random network may name. */
final class Peers {
    /** In the prefix list of Amazon S3. */
    static final String STORAGE = "52.216.1.1";

    /** In the prefix list of AWS KMS, which has no gateway endpoints. */
    static final String KEYS = "54.239.1.1";

    static final List<String> HOSTS =
            List.of("8.8.8.8", "9.9.9.9", STORAGE, KEYS, "199.9.14.1", "73.1.1.1", "130.1.1.1");
    static final List<String> HOSTS_IPV6 = List.of("2001:4860:4860::8888", "2606:4700::1111");

    private Peers() {}

    static String anyone(Dice dice, boolean ipv6) {
        return ipv6 ? dice.of("::/0", "::/0", "2000::/3") : dice.of("0.0.0.0/0", "0.0.0.0/0", "0.0.0.0/1");
    }

    /** A block that cuts the addresses of the network somewhere. */
    static String block(Dice dice, List<VpcPlan> vpcs, boolean ipv6) {
        List<String> choices = new ArrayList<>();
        for (VpcPlan vpc : vpcs) {
            for (IpBlock block : ipv6 ? vpc.ipv6 : vpc.cidrs) {
                choices.add(block.toString());
                choices.add(new IpBlock(block.first(), block.length() - dice.between(1, 4)).toString());
                choices.add(new IpBlock(block.first(), block.length() + dice.between(1, 4)).toString());
            }
            for (VpcPlan.Place subnet : vpc.subnets) {
                (ipv6 ? subnet.ipv6 : subnet.cidr).ifPresent(block -> {
                    choices.add(block.toString());
                    choices.add(new IpBlock(block.last(), block.length() + 2).toString());
                    choices.add(VpcPlan.plus(block.first(), 4) + "");
                });
            }
        }
        if (ipv6) {
            choices.addAll(List.of("64:ff9b::/96", "64:ff9b::808:0/112"));
        }
        choices.add(ipv6 ? "2001:4860::/32" : dice.of("8.0.0.0/7", "52.0.0.0/8", "192.0.0.0/2"));
        return dice.of(choices);
    }

    static String traffic(Dice dice) {
        return dice.of(
                "all",
                "all",
                "tcp",
                "tcp/443",
                "tcp/400-500",
                "tcp/1024-65535",
                "udp/53",
                "udp",
                "icmp",
                "icmp/8",
                "icmpv6",
                "icmp/0",
                "icmp/8/0",
                "icmpv6/128",
                "6",
                "tcp/32768-61000",
                "47",
                "[tcp/443, udp/53]");
    }
}
