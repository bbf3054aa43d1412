package dev.hopwise.reasoning;

import dev.hopwise.packet.AddressRange;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Kind;
import java.util.HashSet;
import java.util.Set;

/** The names of ends, where several things may bear one. */
final class EndNames {
    private final World world;
    private final Set<String> interfaces = new HashSet<>();
    private final Set<String> several = new HashSet<>();

    EndNames(World world) {
        this.world = world;
        Set<String> endpoints = new HashSet<>();
        for (Eni eni : world.enis().values()) {
            if (eni.getOwnerKind() == Kind.NETWORK_INTERFACE) {
                interfaces.add(eni.text());
            } else if (!endpoints.add(eni.text())) {
                several.add(eni.text());
            }
        }
    }

    /** The name; with a prefix, as a question has it, where an endpoint is called as an interface is. */
    String of(Party end) {
        return isEndpoint(end) && interfaces.contains(end.name()) ? "endpoint:" + end.name() : end.name();
    }

    /** Whether the name does not say which address is meant. */
    boolean isOfSeveralAddresses(Party end) {
        return end.isOutside() || isAddress(end);
    }

    /** Whether one of several addresses that the name may mean is asked for. */
    boolean isAddress(Party end) {
        return end.literal() || isEndpoint(end) && several.contains(end.name());
    }

    /** Addresses in words; of one that the file does not fix, whose it is. */
    String of(AddressRange range) {
        return range.first().isPlaceholder()
                ? world.placeholders().label(range.first()).orElse(range.toString())
                : range.toString();
    }

    private boolean isEndpoint(Party end) {
        Eni eni = world.enis().get(end.id());
        return eni != null && eni.getOwnerKind() == Kind.ENDPOINT;
    }
}
