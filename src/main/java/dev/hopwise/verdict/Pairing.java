package dev.hopwise.verdict;

import java.util.Locale;

/** How far a pair of VPCs is joined by a peering connection. */
public enum Pairing {
    /** Active, and all of both is routed. */
    COMPLETE,
    /** Active and routed on both sides, for some blocks or subnets. */
    PARTIAL,
    /** Active and routed on one side only. */
    ONE_SIDED,
    /** Active, and routed on neither side. */
    UNROUTED,
    /** Not accepted yet. */
    PENDING,
    /** Rejected, expired, failed or deleted. */
    INACTIVE,
    /** Blocks of the two overlap, so that no connection can be. */
    OVERLAPPING,
    /** Nothing joins them. */
    MISSING;

    /** The word for it in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
