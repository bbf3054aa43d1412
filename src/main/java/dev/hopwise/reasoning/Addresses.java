package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.Nat64;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.UnfilteredAddress;
import dev.hopwise.source.Where;
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
        if (from.isPresent() && Nat64.covers(block)) {
            return resolve(Nat64.embedded(block), text, vpc).stream()
                    .map(Party::synthesized)
                    .toList();
        }
        return resolve(block, text, vpc);
    }

    private List<Party> resolve(Cidr block, String text, Optional<String> vpc) {
        boolean single = block.prefix() == block.family().bits();
        List<Party> parties = new ArrayList<>();
        for (Eni eni : world.holding(block)) {
            if (vpc.isEmpty() || eni.vpc().name().equals(vpc.get())) {
                addHeld(parties, eni, block);
            }
        }
        if (single && !parties.isEmpty()) {
            Party only = onlyOne(text, parties);
            return List.of(vpc.isPresent() ? only : only.whoever(isAlone(parties) ? only.name() : text));
        }
        List<Party> outside = outside(text, block);
        if (single && outside.size() > 1) {
            throw new QuestionException(text + " may be in network "
                    + String.join(
                            " or ", outside.stream().map(it -> it.id().name()).toList())
                    + "; write the one that is meant");
        }
        parties.addAll(outside);
        return parties.isEmpty() ? unheld(text, block) : parties;
    }

    private static void addHeld(List<Party> parties, Eni eni, Cidr block) {
        eni.addresses().stream()
                .filter(block::contains)
                .forEach(address -> parties.add(Ends.party(eni, List.of(address), true)));
        eni.publicAddress().filter(block::contains).ifPresent(address -> parties.add(publicly(eni, address)));
    }

    /** An interface by its public address: packets go to that, and leave from the private one that it belongs to. */
    private static Party publicly(Eni eni, Address address) {
        PacketSet outbound = PacketSet.from(eni.primaryFor(PacketSet.of(Family.IPV4)));
        Party held = Ends.party(eni, List.of(), true);
        return new Party(
                held.id(), held.name(), PacketSet.to(address), outbound, held.own(), true, false, false, held.where());
    }

    /** A source must be one thing. A destination is an address: where it leads is for the routes to say. */
    private Party onlyOne(String text, List<Party> holders) {
        if (from.isEmpty() && !isAlone(holders)) {
            throw new QuestionException(text + " is held by "
                    + String.join(" and ", holders.stream().map(Party::name).toList())
                    + "; write the one that is meant");
        }
        return holders.stream()
                .filter(holder ->
                        from.equals(Optional.of(world.enis().get(holder.id()).vpc())))
                .findFirst()
                .orElse(holders.get(0));
    }

    private static boolean isAlone(List<Party> holders) {
        return holders.stream().map(Party::id).distinct().count() == 1;
    }

    /** The parts of a block that are in networks outside AWS, and on the internet. */
    private List<Party> outside(String text, Cidr block) {
        PacketSet inbound = PacketSet.to(block);
        List<Party> parties = new ArrayList<>();
        for (var network : world.topology().networks().values()) {
            PacketSet there = inbound.intersect(Outside.inbound(network));
            if (!there.isEmpty()) {
                String name = there.equals(inbound) ? text : network.id();
                parties.add(Ends.outside(new Id(Kind.NETWORK, network.id()), name, there, true, network.where()));
            }
        }
        PacketSet onInternet = inbound.intersect(world.toInternet());
        if (!onInternet.isEmpty()) {
            String name = onInternet.equals(inbound) ? text : "internet";
            parties.add(Ends.outside(new Id(Kind.INTERNET, "internet"), name, onInternet, true, top()));
        }
        return parties;
    }

    /** What nobody holds: every address at which AWS itself answers the VPC that sends, and the rest. */
    private List<Party> unheld(String text, Cidr block) {
        List<Party> parties = new ArrayList<>();
        PacketSet rest = PacketSet.to(block);
        for (PacketSet answering : answering(rest)) {
            String address = answering.boxes().get(0).destination().toString();
            if (!answering.equals(rest)) {
                parties.add(unheld(address, answering));
                rest = rest.minus(answering);
            }
        }
        parties.add(unheld(text, rest));
        return parties;
    }

    private Party unheld(String text, PacketSet inbound) {
        return Ends.outside(new Id(Kind.ADDRESS, text), text, inbound, true, top());
    }

    private List<PacketSet> answering(PacketSet inbound) {
        return from.stream()
                .flatMap(vpc -> world.all(vpc, UnfilteredAddress.class).stream())
                .map(UnfilteredAddress::inbound)
                .filter(inbound::contains)
                .distinct()
                .toList();
    }

    private Where top() {
        return world.topology().topology().where();
    }
}
