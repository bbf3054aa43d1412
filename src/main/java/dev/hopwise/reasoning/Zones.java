package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Attachment;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.reasoning.fact.Subnet;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How transit gateways serve what comes from a zone; all that a zone is to a packet, beside regional NAT gateways. */
final class Zones {
    /** Where what comes from outside AWS is. */
    static final String NONE = "";

    private final Map<Id, Subnet> subnets;
    private final Settings settings;
    private final Map<Id, List<Attachment>> attachments = new HashMap<>();
    /** Those of VPCs that what is for others is sent through. */
    private final List<Attachment> middles;
    /** The transit gateways that are attached to others. */
    private final Set<Id> peered = new HashSet<>();

    private final Map<List<Object>, Object> sights = new HashMap<>();
    private final Map<List<Object>, Object> waysOf = new HashMap<>();

    Zones(Map<Id, Subnet> subnets, Settings settings, List<Object> facts) {
        this.subnets = subnets;
        this.settings = settings;
        Map<Id, Attachment> byId = new HashMap<>();
        for (Object fact : facts) {
            if (fact instanceof Attachment it) {
                byId.put(it.id(), it);
                attachments
                        .computeIfAbsent(it.attached(), any -> new ArrayList<>())
                        .add(it);
                if (it.getAttachedKind() == Kind.TRANSIT_GATEWAY) {
                    peered.add(it.gateway());
                }
            }
        }
        this.middles = facts.stream()
                .filter(Route.class::isInstance)
                .map(Route.class::cast)
                .filter(route -> route.isTransit() && byId.containsKey(route.target()))
                .filter(route -> !byId.get(route.target())
                        .inbound()
                        .contains(route.coverage().possible()))
                .map(route -> byId.get(route.target()))
                .distinct()
                .toList();
    }

    /** The subnets of attachments whose zone the file does not say. */
    Set<Id> unnamed() {
        return attachments.values().stream()
                .flatMap(List::stream)
                .flatMap(it -> it.subnets().stream())
                .filter(it -> subnets.containsKey(it) && subnets.get(it).az().isEmpty())
                .collect(Collectors.toSet());
    }

    /** How what a subnet sends leaves its VPC. */
    Object wayOut(Subnet subnet) {
        return ways(attachments.getOrDefault(subnet.vpc(), List.of()), subnet.az());
    }

    /** How what comes from a zone is sent through VPCs that are not its own, nor its receiver's. */
    Object wayThrough(String zone) {
        return ways(middles, zone);
    }

    /** How what comes from a zone gets to a subnet. */
    Object wayIn(Subnet subnet, String zone) {
        if (!attachments.containsKey(subnet.vpc())) {
            return List.of();
        }
        return sights.computeIfAbsent(List.of(subnet.id(), zone), any -> {
            List<Attachment> own = attachments.get(subnet.vpc());
            List<Object> near = new ArrayList<>();
            own.stream()
                    .filter(it -> mayComeOut(it, subnet.id(), zone))
                    .forEach(it -> near.add(List.of(it.id(), holds(zone, subnet.id()))));
            return List.of(near, ways(own, zone));
        });
    }

    /** Whether what comes from a zone may come out in a subnet, and so among its neighbours. */
    private boolean mayComeOut(Attachment attachment, Id subnet, String zone) {
        boolean zonal = !attachment.applianceMode()
                && !peered.contains(attachment.gateway())
                && attachment.subnets().stream().anyMatch(it -> holds(zone, it));
        return attachment.subnets().contains(subnet) && (!zonal || holds(zone, subnet));
    }

    private boolean holds(String zone, Id subnet) {
        return !zone.isEmpty()
                && subnets.containsKey(subnet)
                && subnets.get(subnet).az().equals(zone);
    }

    private Object ways(List<Attachment> some, String zone) {
        return some.isEmpty()
                ? List.of()
                : waysOf.computeIfAbsent(
                        List.of(some.stream().map(Attachment::id).toList(), zone),
                        any -> some.stream().map(it -> ways(it, zone)).toList());
    }

    private List<String> ways(Attachment attachment, String zone) {
        return attachment.subnets().stream()
                .filter(subnets::containsKey)
                .map(subnets::get)
                .map(subnet -> List.of(holds(zone, subnet.id()), subnet.az().isEmpty(), settings.of(subnet)))
                .map(Object::toString)
                .sorted()
                .toList();
    }
}
