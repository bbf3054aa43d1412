package dev.hopwise.random;

import java.util.List;

/** What a random network is mostly about, so that every rule is heard often: nothing else is left out for it. */
enum Theme {
    PEERS,
    TWINS,
    HUB,
    SITES,
    SERVICES,
    EGRESS,
    GUARDED,
    SIX,
    NAT64,
    INSPECTED;

    private static final List<Theme> TURNS = List.of(
            HUB, EGRESS, SITES, SERVICES, TWINS, HUB, NAT64, INSPECTED, EGRESS, GUARDED, HUB, SERVICES, SITES, TWINS,
            EGRESS, PEERS, HUB, SERVICES, INSPECTED, SITES, HUB, EGRESS, NAT64, SIX, TWINS, SERVICES, SITES, HUB,
            GUARDED, EGRESS, SITES, EGRESS);

    static Theme of(long seed) {
        return TURNS.get((int) Math.floorMod(seed, (long) TURNS.size()));
    }

    /** Whether most of its hosts have IPv6. */
    boolean isSix() {
        return this == SIX || this == NAT64;
    }

    /** Whether its VPCs are attached to transit gateways. */
    boolean hasTransit() {
        return this == HUB || this == EGRESS || this == SITES;
    }
}
