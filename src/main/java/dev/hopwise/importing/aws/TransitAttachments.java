package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import dev.hopwise.topology.AttachmentState;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Attachments of VPCs to transit gateways, and of transit gateways to each other. */
final class TransitAttachments {
    private final Material material;
    private final ImportedSubnets subnets;
    private final TransitTables tables;
    /** Those of VPCs, by gateway. */
    private final ByOwner<DescribedAttachment> attachments = new ByOwner<>();
    /** Peerings, by gateway and id; a peering is an attachment at both of its ends. */
    private final Map<String, SortedMap<String, DescribedTransitPeering>> peerings = new HashMap<>();

    TransitAttachments(
            Material material, ImportedVpcs vpcs, ImportedSubnets subnets, TransitTables tables, Set<String> gateways) {
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
        material.described().transitPeerings().all().forEach(peering -> addPeering(peering, gateways));
    }

    private static boolean isWord(String state) {
        return Stream.of(AttachmentState.values()).anyMatch(word -> word.word().equals(state));
    }

    /** The ends of a peering are described by a list of its own. */
    private void noteOther(DescribedAttachment attachment) {
        if (!material.described().transitPeerings().has(attachment.id())) {
            material.notes()
                    .add(
                            attachment.id(),
                            "an attachment of " + attachment.resource() + " (" + attachment.type() + ") to "
                                    + attachment.gateway());
        }
    }

    private void addPeering(DescribedTransitPeering peering, Set<String> gateways) {
        List<String> ends = List.of(peering.requester(), peering.accepter());
        boolean hasEnds = gateways.containsAll(ends) && !ends.get(0).equals(ends.get(1));
        if (hasEnds && isWord(peering.state()) && !isOfVpc(peering.id())) {
            ends.forEach(
                    end -> peerings.computeIfAbsent(end, any -> new TreeMap<>()).put(peering.id(), peering));
        } else {
            material.notes()
                    .add(
                            peering.id(),
                            "a peering of " + ends.get(0) + " with " + ends.get(1) + ", which is " + peering.state()
                                    + (hasEnds ? "" : ", and of which not both are in the data"));
        }
    }

    private boolean isOfVpc(String attachment) {
        return attachments.ownerOf(attachment).isPresent();
    }

    Collection<DescribedAttachment> of(String gateway) {
        return attachments.in(gateway);
    }

    private SortedMap<String, DescribedTransitPeering> peerings(String gateway) {
        return peerings.getOrDefault(gateway, Collections.emptySortedMap());
    }

    boolean has(String gateway, String attachment) {
        return attachments.has(gateway, attachment) || peerings(gateway).containsKey(attachment);
    }

    Entries written(String gateway) {
        Entries all = Entries.block();
        attachments
                .in(gateway)
                .forEach(attachment -> all.put(material.ids().of(attachment.id()), ofVpc(gateway, attachment)));
        peerings(gateway).forEach((id, peering) -> all.put(material.ids().of(id), ofPeer(gateway, peering)));
        return all;
    }

    private Entries ofVpc(String gateway, DescribedAttachment attachment) {
        List<String> places = attachment.subnets().stream()
                .filter(subnet -> subnets.has(attachment.resource(), subnet))
                .toList();
        return Entries.line()
                .put("vpc", material.ids().of(attachment.resource()))
                .list("subnets", material.legal(places))
                .maybe("associate", material.legal(tables.associated(gateway, attachment.id())))
                .list("propagate", material.legal(tables.propagated(gateway, attachment.id())))
                .unless(false, "applianceMode", attachment.applianceMode())
                .unless(false, "securityGroupReferencing", attachment.securityGroupReferencing())
                .unless("available", "state", attachment.state())
                .maybe("description", material.described().attachments().name(attachment.id()));
    }

    /** Transit gateways propagate nothing to each other. */
    private Entries ofPeer(String gateway, DescribedTransitPeering peering) {
        String peer = peering.requester().equals(gateway) ? peering.accepter() : peering.requester();
        return Entries.line()
                .put("peer", material.ids().of(peer))
                .maybe("associate", material.legal(tables.associated(gateway, peering.id())))
                .unless("available", "state", peering.state())
                .maybe("description", material.described().transitPeerings().name(peering.id()));
    }
}
