package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ends that are written as an address or a block: who holds it, if anyone. */
final class Addresses {
    private final World world;
    private final Optional<Id> from;

    /** {@code from} is the VPC that sends, for a destination; empty for a source. */
    Addresses(World world, Optional<Id> from) {
        this.world = world;
        this.from = from;
    }

    /** Every holder of an address in {@code text}, by private and by public address; else a place outside, or nobody. */
    List<Party> resolve(String text, Optional<String> vpc) {
        Cidr block = Cidr.parse(text);
        boolean single = block.prefix() == block.family().bits();
        List<Party> parties = new ArrayList<>();
        for (Eni eni : world.enis().values()) {
            if (vpc.isEmpty() || eni.vpc().name().equals(vpc.get())) {
                addHeld(parties, eni, block);
            }
        }
        if (parties.isEmpty()) {
            parties.add(unheld(text, block));
        }
        if (single && parties.size() > 1) {
            parties = List.of(onlyOne(text, parties));
        }
        return parties;
    }

    private static void addHeld(List<Party> parties, Eni eni, Cidr block) {
        List<Address> held = eni.addresses().stream().filter(block::contains).toList();
        if (!held.isEmpty()) {
            parties.add(Ends.party(eni, held, true));
        }
        eni.publicAddress()
                .filter(block::contains)
                .ifPresent(
                        address -> parties.add(Ends.party(eni, List.of(), true).by(PacketSet.to(address))));
    }

    /** A source must be one thing. A destination is an address: where it leads is for the routes to say. */
    private Party onlyOne(String text, List<Party> holders) {
        boolean several = holders.stream().map(Party::id).distinct().count() > 1;
        if (several && from.isEmpty()) {
            throw new QuestionException(text + " is held by "
                    + String.join(" and ", holders.stream().map(Party::name).toList()) + "; write vpc/" + text);
        }
        return holders.stream()
                .filter(holder ->
                        from.equals(Optional.of(world.enis().get(holder.id()).vpc())))
                .findFirst()
                .orElse(holders.get(0));
    }

    private Party unheld(String text, Cidr block) {
        PacketSet inbound = PacketSet.to(block);
        for (var network : world.topology().networks().values()) {
            if (network.cidrs().stream().anyMatch(own -> own.cidr().contains(block))) {
                return Ends.outside(new Id(Kind.NETWORK, network.id()), text, inbound, true, network.where());
            }
        }
        PacketSet onInternet = inbound.intersect(world.toInternet());
        var top = world.topology().topology().where();
        return onInternet.isEmpty()
                ? Ends.outside(new Id(Kind.ADDRESS, text), text, inbound, true, top)
                : Ends.outside(new Id(Kind.INTERNET, "internet"), text, onInternet, true, top);
    }
}
