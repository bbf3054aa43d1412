package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.List;
import java.util.Optional;

/** What interfaces are told together by, where a report is not to name each. */
public enum ReachBy {
    /** By their subnet. */
    SUBNET {
        @Override
        List<Id> of(Eni eni) {
            return List.of(eni.subnet());
        }
    },
    /** By each of their security groups. */
    GROUP {
        @Override
        List<Id> of(Eni eni) {
            return eni.groups();
        }
    },
    /** By their VPC. */
    VPC {
        @Override
        List<Id> of(Eni eni) {
            return List.of(eni.vpc());
        }
    };

    abstract List<Id> of(Eni eni);

    /** The names of the sets that an end is told in; its own, where it is no interface. */
    List<String> names(Party end, World world, EndNames own) {
        return Optional.ofNullable(world.enis().get(end.id()))
                .filter(eni -> eni.getOwnerKind() == Kind.NETWORK_INTERFACE && !end.literal())
                .map(eni -> of(eni).stream().map(Id::name).distinct().toList())
                .filter(names -> !names.isEmpty())
                .orElseGet(() -> List.of(own.of(end)));
    }
}
