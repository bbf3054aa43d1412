package dev.hopwise.reference;

import dev.hopwise.topology.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of a request and its reply.
 *
 * @param isOpen whether that is for a middlebox on the way to say
 * @param isReplyRefused whether the sender's own subnet refuses the reply, whatever a middlebox makes of the request
 */
public record Fate(End end, Optional<Blame> blame, boolean isOpen, boolean isReplyRefused) {
    /** Where it ends. */
    public enum End {
        DELIVERED,
        REQUEST_DROPPED,
        REPLY_DROPPED,
        /** Dropped for an address that an appliance may change. */
        PERHAPS_DROPPED,
        /** By whichever of several ways AWS picks. */
        AT_RANDOM,
        UNDECIDED
    }

    private static final Set<Kind> BY_DESTINATION = Set.of(
            Kind.ROUTE_TABLE,
            Kind.PEERING,
            Kind.TRANSIT_GATEWAY,
            Kind.TRANSIT_GATEWAY_ATTACHMENT,
            Kind.TRANSIT_GATEWAY_ROUTE_TABLE);

    static final Fate UNDECIDED = new Fate(End.UNDECIDED, Optional.empty(), false);

    static final Fate AT_RANDOM = new Fate(End.AT_RANDOM, Optional.empty(), false);

    public Fate(End end, Optional<Blame> blame, boolean isOpen) {
        this(end, blame, isOpen, false);
    }

    static Fate delivered(Session session) {
        return new Fate(End.DELIVERED, Optional.empty(), session.isBehindMiddlebox());
    }

    static Fate dropped(Session session, Blame blame) {
        // What leads to a Gateway Load Balancer endpoint is a route, and the endpoint looks at no address.
        boolean isAtBalancer =
                blame.kind() == Kind.ENDPOINT && session.at().equals(Place.AtBalancer.class.getSimpleName());
        boolean isPerhaps = session.isBehindAppliance() && !isAtBalancer && !BY_DESTINATION.contains(blame.kind());
        End end = session.isArrived() ? End.REPLY_DROPPED : End.REQUEST_DROPPED;
        return new Fate(isPerhaps ? End.PERHAPS_DROPPED : end, Optional.of(blame), session.isBehindMiddlebox());
    }

    Fate whoseReplyIsRefused() {
        return new Fate(end, blame, isOpen, true);
    }

    /** Whether what drops looks at the destination alone, whatever an appliance makes of the sender. */
    public static boolean isByDestination(String kind) {
        return BY_DESTINATION.stream().anyMatch(one -> one.word().equals(kind));
    }

    @Override
    public String toString() {
        return (isOpen ? "perhaps " : "") + end + blame.map(it -> " by " + it).orElse("");
    }
}
