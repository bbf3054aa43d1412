package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Family;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ends that a named thing stands for: itself, its interfaces, or the interfaces in it. */
final class Members {
    private final World world;

    Members(World world) {
        this.world = world;
    }

    /** Throws {@link QuestionException} where it has none. */
    List<Party> of(Id id, String text) {
        List<Party> parties = switch (id.kind()) {
            case NETWORK_INTERFACE -> List.of(primary(world.enis().get(id)));
            case INSTANCE -> instance(id);
            case SUBNET -> enis(eni -> eni.subnet().equals(id));
            case SECURITY_GROUP -> enis(eni -> eni.hasGroup(id));
            case VPC -> enis(eni -> eni.vpc().equals(id));
            case ENDPOINT ->
                all(eni -> eni.owner().equals(id))
                        .map(eni -> Ends.party(eni, eni.addresses(), false))
                        .toList();
            case NETWORK -> List.of(network(id, text));
            default -> List.of();
        };
        if (parties.isEmpty()) {
            throw new QuestionException(
                    id.kind() == Kind.ENDPOINT
                            ? id
                                    + " has no interface of its own; ask for what routes lead to by it: service:NAME, an address"
                            : id.kind().word() + " " + id + " has no network interface");
        }
        return parties;
    }

    private List<Party> instance(Id id) {
        int slash = id.name().indexOf('/');
        var vpc = world.topology().vpcs().get(id.name().substring(0, slash));
        return vpc.interfaces().values().stream()
                .filter(it -> it.instance()
                        .filter(name -> name.value().equals(id.name().substring(slash + 1)))
                        .isPresent())
                .map(it -> world.enis().get(Id.within(vpc.id(), Kind.NETWORK_INTERFACE, it.id())))
                .map(Members::primary)
                .toList();
    }

    private List<Party> enis(Predicate<Eni> which) {
        return all(which)
                .filter(eni -> eni.getOwnerKind() == Kind.NETWORK_INTERFACE)
                .map(Members::primary)
                .toList();
    }

    private Stream<Eni> all(Predicate<Eni> which) {
        return world.enis().values().stream().filter(which);
    }

    /** An interface by name stands for its primary address of each family. */
    static Party primary(Eni eni) {
        List<Address> primary = new ArrayList<>();
        for (Family family : Family.values()) {
            eni.addresses().stream()
                    .filter(address -> address.family() == family)
                    .findFirst()
                    .ifPresent(primary::add);
        }
        return Ends.party(eni, primary, false);
    }

    private Party network(Id id, String text) {
        var network = world.topology().networks().get(id.name());
        return Ends.outside(id, text, Outside.inbound(network), false, network.where());
    }
}
