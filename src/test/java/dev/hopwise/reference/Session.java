package dev.hopwise.reference;

import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Vpc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the stateful things on the way remember of a request, for its reply. */
final class Session {
    /** A NAT gateway stood in for a client. */
    record Translation(Port nat, Packet before, Packet after) {}

    /** A request that a NAT gateway sent over a peering: its reply goes back the same way (UG:nat-gateway-basics). */
    record Return(String from, Vpc to, IpAddress nat) {}

    private final Choices choices;
    private final Sights sights = new Sights();
    private final Map<String, Subnet> pinned = new HashMap<>();
    private final Map<String, Hop> picked = new HashMap<>();
    private final List<String> passed = new ArrayList<>();
    private final List<String> decisions = new ArrayList<>();
    private final List<String> transit = new ArrayList<>();
    private final List<Translation> translations = new ArrayList<>();
    private final Set<String> egressOnly = new HashSet<>();
    private final Set<String> entered = new HashSet<>();
    private Optional<Return> returns = Optional.empty();
    private boolean internet;
    private boolean appliance;
    private boolean balancer;
    private boolean arrived;

    Session(Choices choices) {
        this.choices = choices;
    }

    /** What flow logs would record. */
    Sights sights() {
        return sights;
    }

    Choices choices() {
        return choices;
    }

    /** Appliance mode: the zone that the first packet went to, for all others (TGW:tgw-vpc-attachments). */
    Subnet pinned(String attachment, List<Subnet> among) {
        return pinned.computeIfAbsent(attachment, any -> choices.pick(among));
    }

    /** Of overlapping prefix lists AWS picks one and sticks to it (UG:route-tables-priority). */
    Hop sticking(String point, List<Hop> among) {
        return picked.computeIfAbsent(point, any -> choices.pick(among));
    }

    void pass(Place place) {
        boolean isNat64 = place instanceof Place.AtNat && place.packet().isIpv6();
        passed.add(place.getClass().getSimpleName() + (isNat64 ? "64" : ""));
    }

    /** The kinds of place that its packets came through, there and back. */
    List<String> passed() {
        return List.copyOf(passed);
    }

    /** The last of them. */
    String at() {
        return passed.isEmpty() ? "" : passed.get(passed.size() - 1);
    }

    /** A route or an entry was the one that fits. */
    void decided(String by) {
        decisions.add(by);
    }

    /** What its packets' ways were decided by. */
    List<String> decisions() {
        return List.copyOf(decisions);
    }

    void arrived() {
        arrived = true;
    }

    /** Whether the request came to whom it was meant for. */
    boolean isArrived() {
        return arrived;
    }

    void crossedTransit(String gateway) {
        transit.add(gateway);
    }

    /** The transit gateways that the request crossed, in order. */
    List<String> transit() {
        return List.copyOf(transit);
    }

    void translated(Port nat, Packet before, Packet after) {
        translations.add(new Translation(nat, before, after));
    }

    boolean wasAt(Port nat) {
        return translations.stream().anyMatch(it -> it.nat().equals(nat));
    }

    boolean isTranslated() {
        return !translations.isEmpty();
    }

    /** The request that a NAT gateway sent and that this answers. */
    Optional<Translation> answeredBy(Port nat, Packet reply) {
        return translations.stream()
                .filter(it -> it.nat().equals(nat) && it.after().reply().equals(reply))
                .findFirst();
    }

    void leftByEgressOnly(Vpc vpc) {
        egressOnly.add(vpc.id());
    }

    boolean didLeaveByEgressOnly(Vpc vpc) {
        return egressOnly.contains(vpc.id());
    }

    void cameInByInternet(Vpc vpc) {
        entered.add(vpc.id());
    }

    /** Whether the request came in by the internet gateway of a VPC. */
    boolean didComeInByInternet(Vpc vpc) {
        return entered.contains(vpc.id());
    }

    void crossedInternet() {
        internet = true;
    }

    boolean didCrossInternet() {
        return internet;
    }

    void passedAppliance() {
        appliance = true;
    }

    void passedBalancer() {
        balancer = true;
    }

    boolean isBehindBalancer() {
        return balancer;
    }

    /** Whether something passed its packets that may send them under an address of its own (UG:route-table-options). */
    boolean isBehindAppliance() {
        return appliance;
    }

    /** Whether it is for something on the way to say whether they pass. */
    boolean isBehindMiddlebox() {
        return appliance || balancer;
    }

    void returns(Return way) {
        returns = Optional.of(way);
    }

    /** Where the reply goes whatever the route table of its VPC says. */
    Optional<Vpc> returnFrom(Vpc vpc, Packet reply) {
        return returns.filter(way -> way.from().equals(vpc.id()) && way.nat().equals(reply.destination()))
                .map(Return::to);
    }
}
