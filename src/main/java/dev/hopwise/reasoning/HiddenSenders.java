package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Coverage;
import dev.hopwise.reasoning.fact.Direction;
import dev.hopwise.reasoning.fact.Endpoint;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.GroupRule;
import dev.hopwise.topology.Kind;
import org.jspecify.annotations.Nullable;

/** Interfaces that send under the address of somebody whom the file does not know: those of endpoints that preserve it. */
final class HiddenSenders {
    private final World world;

    HiddenSenders(World world) {
        this.world = world;
    }

    /** Whether {@code peer} is one for whoever looks in {@code direction}. */
    boolean isOne(@Nullable Eni peer, Direction direction) {
        return direction == Direction.INGRESS
                && peer != null
                && peer.getOwnerKind() == Kind.ENDPOINT
                && world.all(peer.vpc(), Endpoint.class).stream()
                        .anyMatch(it -> it.id().equals(peer.owner()) && it.preservesClientIp());
    }

    /** What a rule lets pass from one of them: for certain what it does from every address. */
    static Coverage covered(GroupRule rule) {
        PacketSet certain = rule.coverage().certain();
        return new Coverage(
                certain.equals(certain.forgetSource()) ? certain : PacketSet.NONE,
                rule.coverage().possible().forgetSource());
    }
}
