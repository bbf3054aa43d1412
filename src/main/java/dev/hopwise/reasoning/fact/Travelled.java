package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.verdict.Leg;
import java.util.List;
import java.util.Optional;

/** What a packet has crossed, and for a reply, what its request did. */
public interface Travelled {
    Leg leg();

    /** The gateways and connections crossed on this leg. */
    List<Id> via();

    /** What gateways did to its addresses on this leg. */
    List<Translation> translations();

    /** For a reply, the request as it arrived. */
    Optional<Packet> request();

    /** Whether the request of this reply crossed {@code gateway}. */
    default boolean answersThrough(Id gateway) {
        return request().isPresent() && request().get().via().contains(gateway);
    }

    /** Whether the request of this reply crossed a gateway of this kind. */
    default boolean answersThrough(Kind kind) {
        return request().isPresent() && request().get().via().stream().anyMatch(crossed -> crossed.kind() == kind);
    }

    /** Whether what it crossed last leads to networks outside AWS. */
    default boolean isBehindUplink() {
        Kind last = via().isEmpty() ? Kind.ADDRESS : via().get(via().size() - 1).kind();
        return last == Kind.VPN_GATEWAY || last == Kind.TRANSIT_GATEWAY_ATTACHMENT;
    }

    /** Whether it is a request, or the reply to one that crossed {@code gateway}. */
    default boolean isRequestOrAnswers(Id gateway) {
        return leg() == Leg.FORWARD || answersThrough(gateway);
    }

    /** Whether it has crossed {@code gateway} on this leg. */
    default boolean crossed(Id gateway) {
        return via().contains(gateway);
    }

    /** Whether it has crossed {@code place} on this leg, on the way to where it goes now: a translator may have sent it elsewhere. */
    default boolean wasAt(Id place) {
        int turned = 0;
        for (Translation translation : translations()) {
            if (translation.isRedirection()) {
                turned = Math.max(turned, via().lastIndexOf(translation.gateway()) + 1);
            }
        }
        return via().subList(turned, via().size()).contains(place);
    }

    /** Whether it has crossed a gateway of this kind on this leg. */
    default boolean crossed(Kind kind) {
        return via().stream().anyMatch(crossed -> crossed.kind() == kind);
    }

    /** Whether an interface that is not its sender's has forwarded it, or its request. */
    default boolean isBehindAppliance() {
        return crossed(Kind.NETWORK_INTERFACE) || answersThrough(Kind.NETWORK_INTERFACE);
    }

    /** Whether {@code gateway} is the only one of its kind that it has crossed on this leg. */
    default boolean crossedOnly(Id gateway) {
        return crossed(gateway)
                && via().stream()
                                .filter(crossed -> crossed.kind() == gateway.kind())
                                .count()
                        == 1;
    }

    /** Whether its request crossed a gateway of this kind, and it has not. */
    default boolean answersBeside(Kind kind) {
        return answersThrough(kind) && !crossed(kind);
    }

    /** Whether the request of this reply crossed one kind of gateway and later one of the other kind, and the reply not yet the first. */
    default boolean answersThrough(Kind first, Kind later) {
        if (request().isEmpty() || via().stream().anyMatch(crossed -> crossed.kind() == first)) {
            return false;
        }
        List<Kind> kinds = request().get().via().stream().map(Id::kind).toList();
        return kinds.contains(first) && kinds.lastIndexOf(later) > kinds.indexOf(first);
    }
}
