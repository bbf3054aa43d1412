package dev.hopwise.drawing;

import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Names;
import dev.hopwise.topology.Topology;
import dev.hopwise.topology.Vpc;
import dev.hopwise.topology.VpnGateway;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which VPN gateway is at which VPC, and before which networks. */
final class VpnLinks {
    private final Topology topology;
    private final Names names;

    VpnLinks(Topology topology) {
        this.topology = topology;
        this.names = Names.of(topology);
    }

    List<VpnGateway> of(Vpc vpc) {
        return topology.vpnGateways().values().stream()
                .filter(it -> it.vpc()
                        .filter(ref -> names.find(ref.text(), Optional.empty(), Set.of(Kind.VPC))
                                .contains(new Id(Kind.VPC, vpc.id())))
                        .isPresent())
                .toList();
    }

    /** The keys of the networks behind a gateway. */
    List<String> networks(VpnGateway gateway) {
        return gateway.networks().stream()
                .flatMap(ref -> names.find(ref.text(), Optional.empty(), Set.of(Kind.NETWORK)).stream())
                .map(Joints::key)
                .distinct()
                .toList();
    }
}
