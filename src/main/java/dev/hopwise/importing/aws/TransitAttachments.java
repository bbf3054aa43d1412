package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import dev.hopwise.topology.AttachmentState;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Attachments of VPCs to transit gateways, and of transit gateways to each other. */
final class TransitAttachments {
    private static final String PEERING = "peering";

    private final Set<String> written = new HashSet<>();
    private final Material material;
    private final ImportedSubnets subnets;
    private final TransitTables tables;
    /** By gateway: an attachment belongs to one. */
    private final ByVpc<DescribedAttachment> attachments = new ByVpc<>();

    TransitAttachments(Material material, ImportedVpcs vpcs, ImportedSubnets subnets, TransitTables tables) {
        this.material = material;
        this.subnets = subnets;
        this.tables = tables;
        for (DescribedAttachment attachment : material.described().attachments().all()) {
            if (!isWord(attachment.state())) {
                material.notes().add(attachment.id(), "an attachment in state " + attachment.state());
            } else if (!attachment.type().equals("vpc")) {
                noteOther(attachment);
            } else if (vpcs.hold(attachment.id(), attachment.resource())) {
                attachments.add(attachment.gateway(), attachment.id(), attachment);
            }
        }
    }

    private static boolean isWord(String state) {
        return Stream.of(AttachmentState.values()).anyMatch(word -> word.word().equals(state));
    }

    /** The two ends of a peering are described by a list of its own. */
    private void noteOther(DescribedAttachment attachment) {
        boolean isPeering = attachment.type().endsWith(PEERING)
                && material.described().transitPeerings().has(attachment.id());
        if (!isPeering) {
            material.notes()
                    .add(
                            attachment.id(),
                            "an attachment of " + attachment.resource() + " (" + attachment.type() + ") to "
                                    + attachment.gateway());
        }
    }

    Collection<DescribedAttachment> of(String gateway) {
        return attachments.in(gateway);
    }

    /** Whether an attachment of the gateway has been written: a route to any other would dangle. */
    boolean has(String gateway, String attachment) {
        return written.contains(gateway + " " + attachment);
    }

    Entries written(String gateway, Set<String> gateways) {
        Entries all = Entries.block();
        for (DescribedAttachment attachment : attachments.in(gateway)) {
            List<String> places = attachment.subnets().stream()
                    .filter(subnet -> subnets.has(attachment.resource(), subnet))
                    .toList();
            written.add(gateway + " " + attachment.id());
            all.put(
                    material.ids().of(attachment.id()),
                    Entries.line()
                            .put("vpc", material.ids().of(attachment.resource()))
                            .list("subnets", material.legal(places))
                            .maybe("associate", material.legal(tables.associated(gateway, attachment.id())))
                            .list("propagate", material.legal(tables.propagated(gateway, attachment.id())))
                            .unless(false, "applianceMode", attachment.applianceMode())
                            .unless(false, "securityGroupReferencing", attachment.securityGroupReferencing())
                            .unless("available", "state", attachment.state())
                            .maybe(
                                    "description",
                                    material.described().attachments().name(attachment.id())));
        }
        for (DescribedTransitPeering peering :
                material.described().transitPeerings().all()) {
            peer(gateway, peering.id()).ifPresent(peer -> writePeering(gateway, peering, peer, gateways, all));
        }
        return all;
    }

    private void writePeering(
            String gateway, DescribedTransitPeering peering, String peer, Set<String> gateways, Entries into) {
        if (!gateways.contains(peer) || peer.equals(gateway) || !isWord(peering.state())) {
            material.notes()
                    .add(
                            peering.id(),
                            "a peering of " + gateway + " with " + peer + ", which is " + peering.state()
                                    + (gateways.contains(peer) ? "" : " and not in the data"));
            return;
        }
        written.add(gateway + " " + peering.id());
        into.put(
                material.ids().of(peering.id()),
                Entries.line()
                        .put("peer", material.ids().of(peer))
                        .maybe("associate", material.legal(tables.associated(gateway, peering.id())))
                        .unless("available", "state", peering.state())
                        .maybe(
                                "description",
                                material.described().transitPeerings().name(peering.id())));
    }

    /** The gateway at the other end of a peering. */
    private Optional<String> peer(String gateway, String attachment) {
        return material.described()
                .transitPeerings()
                .get(attachment)
                .filter(peering -> peering.requester().equals(gateway)
                        || peering.accepter().equals(gateway))
                .map(peering -> peering.requester().equals(gateway) ? peering.accepter() : peering.requester());
    }
}
