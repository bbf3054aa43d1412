package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.List;

/**
 * The Availability Zone that a packet comes from.
 *
 * @param names its name; none where the file does not say, several for a regional NAT gateway
 * @param place the subnet that it comes from, in one zone whichever that is; or the regional NAT gateway
 */
public record Zone(List<String> names, Id place) {
    /** Come from outside AWS, or from another transit gateway. */
    public static final Zone UNKNOWN = new Zone(List.of(), new Id(Kind.ADDRESS, "elsewhere"));

    public static Zone of(Subnet subnet) {
        return new Zone(subnet.az().isEmpty() ? List.of() : List.of(subnet.az()), subnet.id());
    }

    /** Every zone of a regional NAT gateway: the one that the packet is in is among them. */
    public static Zone of(NatGateway nat) {
        return new Zone(nat.azs(), nat.id());
    }

    /** The one name, or an empty text. */
    public String name() {
        return names.size() == 1 ? names.get(0) : "";
    }

    /** What it is known by: its name, or where the file does not say it the subnet. */
    public String known() {
        return names.isEmpty() ? place.name() : String.join(", ", names);
    }

    /** What tells it from every other one: its names, and where the packet comes from. */
    public String inFull() {
        return names + " " + place.kind().word() + " " + place.name();
    }

    /** Whether {@code other} is in it, as far as the file says. A regional NAT gateway without zones is in all of them. */
    public boolean holds(Subnet other) {
        return place.equals(other.id()) || names.contains(other.az()) || isEverywhere();
    }

    /** Whether {@code other} may be in it. */
    public boolean mayHold(Subnet other) {
        return holds(other) || names.isEmpty() || other.az().isEmpty();
    }

    private boolean isEverywhere() {
        return place.kind() == Kind.NAT_GATEWAY && names.isEmpty();
    }

    /** Its name, in words. */
    public Evidence named(Where where) {
        return new Words("zone", String.join(", ", names), where);
    }
}
