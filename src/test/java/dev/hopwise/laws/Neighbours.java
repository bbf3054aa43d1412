package dev.hopwise.laws;

import dev.hopwise.random.RandomNetwork;
import dev.hopwise.topology.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Networks by chance that stand beside another one in the same file, and that nothing joins to it. */
public final class Neighbours {
    /** Those of the first in which every address is known: one that is not leaves filters of the same addresses open, wherever they are. */
    private static final long[] SEEDS = {2, 3, 4, 5, 8};

    /** Rules that count what an account has in all its VPCs. */
    private static final Set<String> COUNTING = Set.of("VPC-117", "VPE-141");

    /** What takes long, because there is much to count. */
    private static final int MANY = 40;

    private Neighbours() {}

    /** Whether what is found in an example of a rule stays the same beside others, and is found in time. */
    public static boolean suit(String rule, Topology topology) {
        return !COUNTING.contains(rule) && topology.vpcs().size() < MANY;
    }

    /** The topology with each of some neighbours, whose ids are no others' in the examples. */
    public static Stream<Topology> beside(Topology topology) {
        return LongStream.of(SEEDS)
                .mapToObj(seed ->
                        RandomNetwork.text(seed).replace("pcx-", "link-").replaceAll("\\bv(\\d)\\b", "w$1"))
                .map(text -> joined(topology, Network.of(0, text).topology()));
    }

    private static Topology joined(Topology one, Topology other) {
        return new Topology(
                one.topology(),
                one.defaults(),
                List.of(),
                both(one.vpcs(), other.vpcs()),
                both(one.peerings(), other.peerings()),
                both(one.transitGateways(), other.transitGateways()),
                both(one.vpnGateways(), other.vpnGateways()),
                both(one.prefixLists(), other.prefixLists()),
                both(one.networks(), other.networks()),
                both(one.services(), other.services()),
                one.needs(),
                one.expect(),
                one.suppress(),
                one.label(),
                one.where());
    }

    /** What both call alike is the first's. */
    private static <T> Map<String, T> both(Map<String, T> one, Map<String, T> other) {
        Map<String, T> both = new LinkedHashMap<>(other);
        both.putAll(one);
        return both;
    }
}
