package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Nat64;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Space;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.verdict.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A packet under way: all the headers asked about, whether or not a filter would let them pass, so that every filter on the
 * way has its say.
 *
 * @param hop how many hops it has made on this leg, from 1
 * @param headers as they are here, after what gateways did to them
 * @param sender the interface whose group membership receivers still see; {@link #ANYONE} once a gateway has translated
 * @param via the gateways and connections crossed on this leg
 * @param request for a reply, the request as it arrived
 * @param picks what AWS or the far side picked on the way here, the request's included
 */
public record Packet(
        Trace trace,
        Leg leg,
        int hop,
        PacketSet headers,
        Id sender,
        List<Id> via,
        List<Translation> translations,
        Optional<Packet> request,
        List<Pick> picks)
        implements Travelled {
    /** No known interface: no group reference matches it. */
    public static final Id ANYONE = new Id(Kind.ADDRESS, "anyone");

    /** The request as it leaves its sender. */
    public static Packet first(Trace trace) {
        return new Packet(
                trace,
                Leg.FORWARD,
                1,
                trace.wanted(),
                trace.source().id(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    public boolean goesTo(Destination place) {
        return headers.meets(place.inbound());
    }

    /** Whether some of it is among {@code packets} and goes to an address of {@code place}. */
    public boolean goesTo(Destination place, PacketSet packets) {
        return place.inbound().overlaps(packets) && headers.intersect(packets).meets(place.inbound());
    }

    /** Whether some of it comes from an address of {@code place}. */
    public boolean comesFrom(Destination place) {
        return headers.overlaps(place.inbound().mirrored());
    }

    /** Whether some of it goes elsewhere. */
    public boolean goesBeyond(Destination place) {
        return !place.inbound().contains(headers);
    }

    public boolean isAmong(PacketSet packets) {
        return headers.overlaps(packets);
    }

    /** Whether the reply to some of it would be among {@code packets}, as far as addresses go. */
    public boolean isAmongMirrored(PacketSet packets) {
        return headers.overlaps(packets.mirrored());
    }

    /** Whether some of it is some of {@code other}, at the same hop, the one before or the one after. */
    public boolean isBeside(Packet other) {
        return Math.abs(hop - other.hop) <= 1
                && leg == other.leg
                && trace.equals(other.trace)
                && picks.equals(other.picks)
                && headers.overlaps(other.headers);
    }

    /** Whether {@code earlier} has become of it on the same leg, be it some hops and picks later. */
    public boolean isPast(Packet earlier) {
        return hop >= earlier.hop
                && leg == earlier.leg
                && trace.equals(earlier.trace)
                && picks.size() >= earlier.picks.size()
                && picks.subList(0, earlier.picks.size()).equals(earlier.picks)
                && (translations.size() > earlier.translations.size() || headers.overlaps(earlier.headers));
    }

    /** Whether it belongs to the same walk in the same direction, by the same picks. */
    public boolean isOnTheWayOf(Packet other) {
        return leg == other.leg && trace.equals(other.trace) && picks.equals(other.picks);
    }

    /** Whether it is on the way of two others, behind the one and ahead of the other. */
    public boolean isBetween(Packet one, Packet other) {
        return isOnTheWayOf(one)
                && isOnTheWayOf(other)
                && Math.min(one.hop, other.hop) < hop
                && hop < Math.max(one.hop, other.hop);
    }

    /** The next hop. */
    public Packet next() {
        return with(hop + 1, headers, via);
    }

    /** The next hop of the part that is among {@code packets}. */
    public Packet next(PacketSet packets) {
        return with(hop + 1, headers.intersect(packets), via);
    }

    public Packet toward(Destination place) {
        return next(place.inbound());
    }

    public Packet beyond(Destination place) {
        return with(hop + 1, headers.minus(place.inbound()), via);
    }

    /** The part that is among {@code packets}, here. */
    public Packet part(PacketSet packets) {
        return with(hop, headers.intersect(packets), via);
    }

    /** The part that is not among {@code packets}, here. */
    public Packet except(PacketSet packets) {
        return with(hop, headers.minus(packets), via);
    }

    /** The next hop, past {@code crossed}. */
    public Packet through(Id crossed) {
        List<Id> crossings = new ArrayList<>(via);
        crossings.add(crossed);
        return with(hop + 1, headers, List.copyOf(crossings));
    }

    /** Past {@code appliance}, if it lets it pass unchanged; groups no longer see who sent it (UG:security-group-rules). */
    public Packet forwardedBy(Id appliance) {
        Packet crossed = through(appliance);
        return new Packet(trace, leg, crossed.hop, headers, ANYONE, crossed.via, translations, request, picks);
    }

    /** The same packet, on the way that is taken if {@code choice} is picked at {@code point}. */
    public Packet picking(String point, Id choice) {
        List<Pick> all = new ArrayList<>(picks);
        all.add(new Pick(point, choice));
        return new Packet(trace, leg, hop, headers, sender, via, translations, request, List.copyOf(all));
    }

    private Packet with(int newHop, PacketSet newHeaders, List<Id> newVia) {
        return new Packet(trace, leg, newHop, newHeaders, sender, newVia, translations, request, picks);
    }

    /** Past {@code gateway}, which maps its source one to one. */
    public Packet sentAs(Address address, Id gateway) {
        return translated(headers.withSource(address), new Translation(gateway, headers, true, false));
    }

    /** Past {@code gateway}, which sends in IPv4, under its own address and some port of 1024 to 65535. */
    public Packet masqueraded(Address address, Id gateway) {
        PacketSet after = Nat64.toIpv4(headers)
                .withSource(address)
                .forgetSourcePorts()
                .intersect(PacketSet.fromPorts(Range.EPHEMERAL));
        return translated(after, new Translation(gateway, headers, true, true));
    }

    /** Past {@code gateway}, which maps its destination one to one. */
    public Packet sentTo(Address address, Id gateway) {
        return translated(headers.withDestination(address), new Translation(gateway, headers, false, false));
    }

    private Packet translated(PacketSet after, Translation translation) {
        List<Translation> all = new ArrayList<>(translations);
        all.add(translation);
        Packet crossed = through(translation.gateway());
        return new Packet(trace, leg, crossed.hop, after, ANYONE, crossed.via, List.copyOf(all), request, picks);
    }

    /** The same packet addressed to {@code address}: where a walk goes on behind a missing route. */
    public Packet resumedTo(Address address) {
        List<Translation> all = new ArrayList<>(translations);
        all.add(new Translation(ANYONE, headers, false, false));
        PacketSet after = headers.withDestination(address);
        return new Packet(trace, leg, hop + 1, after, sender, via, List.copyOf(all), request, picks);
    }

    /** Whether the walk has resumed behind a missing route. */
    public boolean isResumed() {
        return translations.stream().anyMatch(it -> it.gateway().equals(ANYONE));
    }

    /** The replies to it, sent from where it is. */
    public Packet reply() {
        return new Packet(
                trace,
                Leg.RETURN,
                1,
                headers.reverse(),
                trace.destination().id(),
                List.of(),
                List.of(),
                Optional.of(this),
                picks);
    }

    /** Whether it is answered at all, if that is asked about: an ICMP message other than a request is not. */
    public boolean hasReply() {
        return trace.ask().answered() && !headers.reverse().isEmpty();
    }

    /** Whether there are other ways that it, or what becomes of it, may take. */
    public boolean isOnOneOfSeveralWays() {
        return !picks.isEmpty() || isBehindAppliance();
    }

    /** Whether some of it is not among {@code packets}. */
    public boolean isBeyond(PacketSet packets) {
        return !packets.contains(headers);
    }

    /** The reply with what {@code gateway} did to the request undone, past that gateway. */
    public Packet restoredBy(Id gateway) {
        Packet asked = request.orElseThrow();
        Translation done = asked.translations.get(PullBack.lastBy(asked, gateway));
        return translated(done.before().reverse(), new Translation(gateway, headers, false, true));
    }

    /** Whether it is a request in IPv4. */
    public boolean isSentInIpv4() {
        return leg == Leg.FORWARD && headers.overlaps(Space.IPV4);
    }

    /** Whether it is a request in IPv6. */
    public boolean isSentInIpv6() {
        return leg == Leg.FORWARD && headers.overlaps(Space.IPV6);
    }

    /** Who the question names as the receiver. */
    public Id asked() {
        return trace.ask().destination().id();
    }

    /** Who sends the request. */
    public Id begin() {
        return trace.source().id();
    }

    /** Who this leg leads to. */
    public Id end() {
        return leg == Leg.FORWARD ? trace.destination().id() : trace.source().id();
    }

    /** Whose membership a group rule of this direction may match. */
    public Id peer(Direction direction) {
        if (direction == Direction.INGRESS) {
            return sender;
        }
        return trace.destination().own().contains(headers) ? trace.destination().id() : ANYONE;
    }

    /** Whose membership it would be, had no gateway translated the packet. */
    public Id owner(Direction direction) {
        return direction == Direction.INGRESS
                ? trace.source().id()
                : trace.destination().id();
    }

    /** Whether this leg is to end at {@code eni}: the end that the question names, or whoever holds the address that it gives. */
    public boolean isBoundFor(Eni eni) {
        Party end = leg == Leg.FORWARD ? trace.destination() : trace.source();
        return end.id().equals(eni.id()) || leg == Leg.FORWARD && end.anyone() && goesTo(eni);
    }

    /** The part that is meant for an interface, here: all of it where one end is asked for, and what is addressed to it where many are. */
    public Packet meantFor(Eni eni) {
        boolean many = leg == Leg.FORWARD && trace.destination().anyone();
        return many ? part(eni.inbound().union(eni.publicInbound())) : this;
    }

    /** The headers as the sender sent them, of those that are {@code here} now. */
    public PacketSet original(PacketSet here) {
        return PullBack.original(this, here);
    }
}
