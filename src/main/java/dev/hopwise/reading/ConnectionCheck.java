package dev.hopwise.reading;

import dev.hopwise.source.PlainText;
import dev.hopwise.topology.Attachment;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Names;
import dev.hopwise.topology.Peering;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.Topology;
import dev.hopwise.topology.TransitGateway;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What lies between VPCs: peerings of two, attachments of one thing, and the blocks that gateways and networks know. */
final class ConnectionCheck {
    private static final Set<Kind> VPC = EnumSet.of(Kind.VPC);

    private final BlockCheck blocks;
    private final Names names;
    private final Problems problems;

    ConnectionCheck(BlockCheck blocks, Names names, Problems problems) {
        this.blocks = blocks;
        this.names = names;
        this.problems = problems;
    }

    void check(Topology topology) {
        topology.peerings().values().forEach(this::check);
        topology.transitGateways().values().forEach(this::check);
        topology.vpnGateways()
                .values()
                .forEach(gateway -> blocks.any(
                        gateway.routes(),
                        Scope.TOPOLOGY.within("vpn gateway", gateway.id()).at("routes")));
        topology.networks()
                .values()
                .forEach(network -> blocks.any(
                        network.cidrs(),
                        Scope.TOPOLOGY.within("network", network.id()).at("cidrs")));
        topology.prefixLists()
                .values()
                .forEach(list -> blocks.any(
                        list.entries().orElse(List.of()),
                        Scope.TOPOLOGY.within("prefix list", list.id()).at("entries")));
    }

    private void check(Peering peering) {
        String what = "peering " + PlainText.of(peering.id());
        List<Ref> between = peering.between();
        if (between.size() != 2) {
            String found = between.size() == 1 ? "one VPC" : between.size() + " VPCs";
            problems.report(
                    between.isEmpty() ? peering.where() : between.get(0).where(),
                    found + " in between of " + what,
                    "the requester and the accepter: two VPCs");
        } else if (between.get(0).text().equals(between.get(1).text())) {
            problems.report(
                    between.get(1).where(),
                    "the VPC " + Quote.of(between.get(1).text()) + " twice in between of " + what,
                    "two different VPCs",
                    between.get(0).where());
        }
        for (Ref vpc : peering.dnsResolution()) {
            boolean isSide = between.stream().anyMatch(side -> side.text().equals(vpc.text()));
            // An unknown VPC is reported as one.
            boolean isKnown = !names.find(vpc.text(), Optional.empty(), VPC).isEmpty();
            if (isKnown && !isSide && !problems.isFaulty(peering.where(), "between")) {
                problems.report(
                        vpc.where(),
                        Quote.of(vpc.text()) + " in dnsResolution of " + what,
                        "a VPC of the peering: "
                                + String.join(
                                        " or ", between.stream().map(Ref::text).toList()));
            }
        }
    }

    private void check(TransitGateway gateway) {
        for (Attachment attachment : gateway.attachments().values()) {
            String what =
                    "attachment " + PlainText.of(attachment.id()) + " of transit gateway " + PlainText.of(gateway.id());
            List<Ref> attached = Stream.of(attachment.vpc(), attachment.network(), attachment.peer())
                    .flatMap(Optional::stream)
                    .toList();
            if (attached.isEmpty()) {
                problems.report(attachment.where(), what + " attaches nothing", "one of 'vpc', 'network' and 'peer'");
            } else if (attached.size() > 1) {
                problems.report(
                        attached.get(1).where(),
                        what + " attaches several things",
                        "one of 'vpc', 'network' and 'peer'",
                        attached.get(0).where());
            }
            if (attachment.vpc().isEmpty()) {
                attachment.subnets().stream()
                        .findFirst()
                        .ifPresent(subnet -> problems.report(
                                subnet.where(), "'subnets' of the " + what, "subnets where a VPC is attached"));
            }
            attachment
                    .peer()
                    .filter(peer -> peer.text().equals(gateway.id()))
                    .ifPresent(peer ->
                            problems.report(peer.where(), what + " leads to itself", "another transit gateway"));
        }
    }
}
