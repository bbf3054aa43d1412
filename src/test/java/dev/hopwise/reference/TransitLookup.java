package dev.hopwise.reference;

import dev.hopwise.topology.Attachment;
import dev.hopwise.topology.AttachmentState;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.TransitGateway;
import dev.hopwise.topology.TransitRoute;
import dev.hopwise.topology.TransitRouteTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which table an attachment has, and which of its routes a packet takes (TGW:how-transit-gateways-work). */
final class TransitLookup {
    private static final int STATIC = 3;
    private static final int PREFIX_LIST = 2;
    private static final int FROM_VPC = 1;
    private static final int FROM_VPN = 0;

    private final Site site;

    TransitLookup(Site site) {
        this.site = site;
    }

    /**
     * A route.
     *
     * @param out where it leads, empty for one that drops
     * @param isOpen whether it is propagated only if its VPC was attached before another with the same addresses
     */
    private record TransitHop(IpBlock block, Optional<Attachment> out, int preference, boolean isOpen) {}

    /** Only these carry traffic (TGW:tgw-vpc-attachments). */
    static boolean isUp(Attachment attachment) {
        AttachmentState state = attachment.state().orElse(AttachmentState.AVAILABLE);
        return state == AttachmentState.AVAILABLE || state == AttachmentState.MODIFYING;
    }

    Optional<Table> tableOf(TransitGateway gateway, Attachment attachment) {
        return attachment.associate().map(ref -> table(gateway, tableName(gateway, ref)));
    }

    private String tableName(TransitGateway gateway, Ref ref) {
        return site.find(ref, gateway.id(), Kind.TRANSIT_GATEWAY_ROUTE_TABLE).name();
    }

    private Table table(TransitGateway gateway, String name) {
        TransitRouteTable written = gateway.routeTables().get(name.substring(name.indexOf('/') + 1));
        List<TransitHop> hops = new ArrayList<>();
        written.routes().forEach(route -> hops.addAll(hops(gateway, route)));
        List<TransitHop> later = new ArrayList<>();
        for (Attachment one : gateway.attachments().values()) {
            if (one.propagate().stream().anyMatch(ref -> tableName(gateway, ref).equals(name))) {
                (isUp(one) ? hops : later).addAll(propagated(gateway, one));
            }
        }
        return new Table(gateway.id(), name, hops, later);
    }

    private List<TransitHop> hops(TransitGateway gateway, TransitRoute route) {
        Optional<Attachment> out = route.via().map(ref -> {
            Id id = site.find(ref, gateway.id(), Kind.TRANSIT_GATEWAY_ATTACHMENT);
            return gateway.attachments().get(id.name().substring(id.name().indexOf('/') + 1));
        });
        if (out.isEmpty() && !route.blackhole().map(Flag::on).orElse(false)) {
            throw new IllegalStateException("A route to nowhere: " + route);
        }
        String to = route.to().value();
        boolean isBlock = IpBlock.isBlock(to);
        List<IpBlock> blocks = isBlock ? List.of(IpBlock.parse(to)) : PrefixLists.entries(site, to);
        return blocks.stream()
                .map(block -> new TransitHop(block, out, isBlock ? STATIC : PREFIX_LIST, false))
                .toList();
    }

    /** The blocks of a VPC or of a network; nothing of a peered gateway (TGW:tgw-peering). */
    private List<TransitHop> propagated(TransitGateway gateway, Attachment one) {
        List<IpBlock> blocks = blocks(one);
        boolean isOpen = gateway.attachments().values().stream()
                .filter(other -> other != one && other.vpc().isPresent() && isUp(other))
                .anyMatch(other ->
                        blocks(other).stream().anyMatch(it -> blocks.stream().anyMatch(it::overlaps)));
        int preference = one.vpc().isPresent() ? FROM_VPC : FROM_VPN;
        return blocks.stream()
                .map(block -> new TransitHop(block, Optional.of(one), preference, isOpen))
                .toList();
    }

    private List<IpBlock> blocks(Attachment one) {
        if (one.vpc().isPresent()) {
            return site.blocks(site.vpc(one.vpc().get().text()));
        }
        return one.network().map(ref -> site.networkBlocks(ref.text())).orElse(List.of());
    }

    /**
     * A table.
     *
     * @param later what attachments would propagate that are not available
     */
    record Table(String gateway, String name, List<TransitHop> hops, List<TransitHop> later) {
        /** The longest prefix, then static over prefix list over VPC over VPN; a blackhole that wins drops. */
        Attachment lookUp(IpAddress destination) {
            Comparator<TransitHop> order = Comparator.comparingInt(
                            (TransitHop hop) -> hop.block().length())
                    .thenComparingInt(TransitHop::preference);
            List<TransitHop> fitting = hops.stream()
                    .filter(hop -> hop.block().contains(destination))
                    .toList();
            TransitHop best = fitting.stream().max(order).orElseThrow(() -> missing(destination));
            boolean isTied = fitting.stream()
                    .anyMatch(hop -> order.compare(hop, best) == 0 && !hop.out().equals(best.out()));
            if (best.isOpen() || isTied) {
                throw new AtRandom("which of two attachments was there first");
            }
            return best.out().orElseThrow(this::drops);
        }

        private Dropped missing(IpAddress destination) {
            return later.stream()
                    .filter(hop -> hop.block().contains(destination))
                    .flatMap(hop -> hop.out().stream())
                    .findFirst()
                    .map(out -> Dropped.by(Kind.TRANSIT_GATEWAY_ATTACHMENT, gateway + "/" + out.id()))
                    .orElseGet(this::drops);
        }

        Dropped drops() {
            return Dropped.by(Kind.TRANSIT_GATEWAY_ROUTE_TABLE, name);
        }
    }
}
