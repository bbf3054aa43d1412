package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Nat64;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
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
        implements Travelled, Bound, Alongside {
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

    /** Whether it has been picked once on this leg, and not again, how it goes on at {@code point}. */
    public boolean isOnceAt(String point) {
        int before = request.map(asked -> asked.picks.size()).orElse(0);
        return picks.stream()
                        .skip(before)
                        .filter(it -> it.point().equals(point))
                        .count()
                == 1;
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

    /** The reply with what {@code gateway} did to the request undone, past that gateway. */
    public Packet restoredBy(Id gateway) {
        Packet asked = request.orElseThrow();
        Translation done = asked.translations.get(PullBack.lastBy(asked, gateway));
        return translated(done.before().reverse(), new Translation(gateway, headers, false, true));
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
