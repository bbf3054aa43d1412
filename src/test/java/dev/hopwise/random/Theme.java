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
    SIX;

    private static final List<Theme> TURNS = List.of(
            PEERS, HUB, SITES, SERVICES, EGRESS, GUARDED, HUB, SIX, SITES, TWINS, EGRESS, SERVICES, GUARDED, PEERS, SIX,
            HUB, EGRESS, SITES, TWINS, HUB, EGRESS, SITES, HUB, SERVICES);

    static Theme of(long seed) {
        return TURNS.get((int) Math.floorMod(seed, (long) TURNS.size()));
    }

    /** Whether its VPCs are attached to transit gateways. */
    boolean hasTransit() {
        return this == HUB || this == EGRESS || this == SITES;
    }
}
