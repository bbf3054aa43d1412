package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.verdict.Outcome;
import dev.hopwise.verdict.Stage;
import java.util.List;

/**
 * What a rule concludes about a packet at a hop.
 *
 * @param rule the name of the rule
 * @param packet the part of the packet that it is about
 * @param resource what decides, as reports name it
 * @param where the place in the file that decides
 * @param evidence what the rule looked at
 */
public record Step(
        String rule, Stage stage, Outcome outcome, Packet packet, Id resource, Where where, List<Evidence> evidence)
        implements Reported {
    public static Step pass(String rule, Stage stage, Packet packet, Thing resource, Evidence... evidence) {
        return of(rule, stage, Outcome.PASS, packet, resource, evidence);
    }

    public static Step block(String rule, Stage stage, Packet packet, Thing resource, Evidence... evidence) {
        return of(rule, stage, Outcome.BLOCK, packet, resource, evidence);
    }

    public static Step note(String rule, Stage stage, Packet packet, Thing resource, Evidence... evidence) {
        return of(rule, stage, Outcome.NOTE, packet, resource, evidence);
    }

    private static Step of(
            String rule, Stage stage, Outcome outcome, Packet packet, Thing resource, Evidence... evidence) {
        Where where = evidence.length > 0 ? evidence[0].where() : resource.where();
        Id named = resource instanceof Eni eni ? eni.owner() : resource.id();
        return new Step(rule, stage, outcome, packet, named, where, List.of(evidence));
    }

    /** Whether it happens outside AWS's networks: on the internet, at a service's public address, in a network. */
    public boolean isOutside() {
        return resource.kind() == Kind.INTERNET || resource.kind() == Kind.SERVICE || resource.kind() == Kind.NETWORK;
    }

    /** Whether {@code eni} decides it, or is what it looked at. */
    public boolean isAbout(Eni eni) {
        return resource.equals(eni.owner()) || evidence.contains(eni);
    }

    /** The packets stopped here, as their sender sent them. */
    public PacketSet lost() {
        return outcome == Outcome.BLOCK ? packet.original(packet.headers()) : PacketSet.NONE;
    }

    @Override
    public Step step() {
        return this;
    }
}
