package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Asked;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Expectation;
import dev.hopwise.topology.ExpectedVerdict;
import dev.hopwise.topology.Id;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What interfaces are expected to send, subnet by subnet. */
final class AskedFacts {
    private AskedFacts() {}

    static List<Asked> of(World world) {
        return world.topology().expect().stream()
                .filter(it -> it.verdict() == ExpectedVerdict.ALLOWED)
                .flatMap(it -> bySubnet(it, world).entrySet().stream()
                        .map(sent ->
                                new Asked(sent.getKey(), sent.getValue(), it.from() + " to " + it.to(), it.where())))
                .toList();
    }

    private static Map<Id, PacketSet> bySubnet(Expectation expectation, World world) {
        PacketSet traffic = PacketSet.union(
                expectation.on().traffic().stream().map(PacketSet::of).toList());
        Map<Id, PacketSet> bySubnet = new TreeMap<>();
        for (Party sender : Ends.sources(world).membersOrNone(expectation.from().text())) {
            Optional.ofNullable(world.enis().get(sender.id()))
                    .map(Eni::subnet)
                    .ifPresent(subnet -> bySubnet.merge(
                            subnet,
                            traffic.intersect(sender.outbound()).intersect(receivers(expectation, sender, world)),
                            PacketSet::union));
        }
        return bySubnet;
    }

    private static PacketSet receivers(Expectation expectation, Party sender, World world) {
        return PacketSet.union(
                Ends.destinations(world, sender).membersOrNone(expectation.to().text()).stream()
                        .map(Party::inbound)
                        .toList());
    }
}
