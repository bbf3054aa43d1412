package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Endpoint;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Need;
import dev.hopwise.verdict.Suitability;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The workloads of which the file says no need, with the endpoints that their VPC has. Nothing is concluded about them. */
final class Undescribed {
    private final World world;
    private final Set<Id> senders;

    Undescribed(World world) {
        this.world = world;
        Ends ends = Ends.sources(world);
        this.senders = world.topology().needs().stream()
                .map(Need::from)
                .flatMap(from -> ends.membersOrNone(from.text()).stream())
                .map(sender -> sender.id())
                .collect(Collectors.toSet());
    }

    /** The VPCs that have such workloads, or none at all, in the order of the file. */
    List<Suitability.Undescribed> vpcs() {
        return world.topology().vpcs().values().stream()
                .map(vpc -> Scope.vpc(vpc.id()))
                .filter(vpc -> workloads(vpc).isEmpty() || !silent(vpc).isEmpty())
                .map(this::undescribed)
                .toList();
    }

    private Suitability.Undescribed undescribed(Id vpc) {
        return new Suitability.Undescribed(
                vpc.name(),
                silent(vpc).stream().map(eni -> eni.id().name()).sorted().toList(),
                world.all(vpc, Endpoint.class).stream()
                        .sorted(Comparator.comparing(Endpoint::where))
                        .map(it -> new Suitability.Endpoint(
                                it.id().name(), it.type().word(), Services.shortName(it.service())))
                        .toList(),
                world.vpcs().get(vpc).where());
    }

    private List<Eni> silent(Id vpc) {
        return workloads(vpc).stream()
                .filter(eni -> !senders.contains(eni.id()))
                .toList();
    }

    /** The interfaces of the user's own; those that AWS makes for gateways and endpoints need nothing. */
    private List<Eni> workloads(Id vpc) {
        return world.enisOf(vpc).stream()
                .filter(eni -> eni.getOwnerKind() == Kind.NETWORK_INTERFACE)
                .toList();
    }
}
