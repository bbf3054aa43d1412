package dev.hopwise.importing.aws;

import dev.hopwise.importing.Notes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Sorts the elements of answers by the key of their list, in AWS's spelling ({@code RouteTables}) or {@code route_tables}. */
final class Intake {
    private interface Taker {
        void take(Item element, DescribeFile file);
    }

    private static final Set<String> ATTRIBUTES = Set.of("EnableDnsSupport", "EnableDnsHostnames");
    /** What says nothing of reachability. */
    private static final Set<String> IDLE = Set.of("availabilityzones", "responsemetadata", "regions");

    private final Described described;
    private final Notes notes;
    private final UnknownLists unknown;
    private final PartialAnswers partial;
    private final Map<String, Taker> takers = new HashMap<>();
    /** Keys without what their spellings differ in. */
    private final Map<String, String> forms = new HashMap<>();

    private final Set<String> seen = new HashSet<>();
    private final Set<String> useful = new HashSet<>();

    Intake(Described described, Notes notes) {
        this.described = described;
        this.notes = notes;
        this.unknown = new UnknownLists(notes);
        this.partial = new PartialAnswers(described, notes);
        registerVpcs();
        registerInstances();
        registerConnections();
    }

    private void registerVpcs() {
        register("Vpcs", "VpcId", described.vpcs(), DescribedVpc::of);
        register("Subnets", "SubnetId", described.subnets(), DescribedSubnet::of);
        register("RouteTables", "RouteTableId", described.routeTables(), DescribedRouteTable::of);
        register("NetworkAcls", "NetworkAclId", described.acls(), DescribedAcl::of);
        register("SecurityGroups", "GroupId", described.groups(), DescribedGroup::of);
        register("InternetGateways", "InternetGatewayId", described.internetGateways(), DescribedGateway::internet);
        register(
                "EgressOnlyInternetGateways",
                "EgressOnlyInternetGatewayId",
                described.egressOnlyGateways(),
                DescribedGateway::egressOnly);
        register("NatGateways", "NatGatewayId", described.natGateways(), DescribedNatGateway::of);
        register("VpcEndpoints", "VpcEndpointId", described.endpoints(), DescribedEndpoint::of);
        register(
                "InstanceConnectEndpoints",
                "InstanceConnectEndpointId",
                described.connectEndpoints(),
                DescribedConnectEndpoint::of);
        register("FlowLogs", "FlowLogId", described.flowLogs(), DescribedFlowLog::of);
        register("VpcBlockPublicAccessExclusions", "ExclusionId", described.exclusions(), DescribedExclusion::of);
        takers.put(form("VpcBlockPublicAccessOptions"), (element, file) -> {
            DescribedBlockPublicAccess options = DescribedBlockPublicAccess.of(element, file.origin());
            described.blockPublicAccess().put(options.key(), element, file.origin(), options, notes);
        });
        takers.put(form("SecurityGroupVpcAssociations"), (element, file) -> {
            DescribedGroupAssociation association = DescribedGroupAssociation.of(element);
            String key = association.group() + " in " + association.vpc();
            described.groupAssociations().put(key, element, file.origin(), association, notes);
        });
    }

    private void registerInstances() {
        register("NetworkInterfaces", "NetworkInterfaceId", described.interfaces(), DescribedInterface::of);
        register(
                "Instances",
                "InstanceId",
                described.instances(),
                instance -> DescribedInstance.of(instance, described.interfaces()::has));
        takers.put(
                form("Reservations"),
                (reservation, file) ->
                        reservation.items("Instances").forEach(instance -> take("Instances", instance, file)));
        register("Addresses", "PublicIp", described.addresses(), DescribedAddress::of);
    }

    private void registerConnections() {
        register("VpcPeeringConnections", "VpcPeeringConnectionId", described.peerings(), DescribedPeering::of);
        register("PrefixLists", "PrefixListId", described.prefixLists(), DescribedPrefixList::of);
        register("TransitGateways", "TransitGatewayId", described.transitGateways(), DescribedTransitGateway::of);
        String attachment = "TransitGatewayAttachmentId";
        register("TransitGatewayVpcAttachments", attachment, described.attachments(), DescribedAttachment::ofVpc);
        register("TransitGatewayAttachments", attachment, described.attachments(), DescribedAttachment::ofAny);
        register(
                "TransitGatewayPeeringAttachments",
                attachment,
                described.transitPeerings(),
                DescribedTransitPeering::of);
        String table = "TransitGatewayRouteTableId";
        register("TransitGatewayRouteTables", table, described.transitTables(), DescribedTransitTable::of);
        register(
                "TransitGatewayStaticRoutes",
                table,
                described.transitRoutes(),
                answer -> DescribedTransitRoutes.ofRoutes(answer.id(table), answer.items("Routes")));
        register(
                "TransitGatewayPropagations",
                table,
                described.transitRoutes(),
                answer -> DescribedTransitRoutes.ofPropagations(
                        answer.id(table), answer.items("TransitGatewayRouteTablePropagations")));
        register("VpnGateways", "VpnGatewayId", described.vpnGateways(), DescribedVpnGateway::of);
        register("VpnConnections", "VpnConnectionId", described.vpnConnections(), DescribedVpnConnection::of);
    }

    private <T> void register(String list, String idKey, Shelf<T> shelf, Function<Item, T> of) {
        takers.put(form(list), (element, file) -> {
            String id = element.id(idKey);
            if (id.isEmpty()) {
                notes.add(file.name(), "an entry of " + list + " has no " + idKey);
            } else {
                shelf.put(id, element, file.origin(), of.apply(element), notes);
            }
        });
    }

    private String form(String key) {
        return forms.computeIfAbsent(
                key, written -> written.replaceAll("[_-]", "").toLowerCase(Locale.ROOT));
    }

    /** Whether an object of this name is an attribute of what its answer is about. */
    static boolean isAttribute(String key) {
        return ATTRIBUTES.contains(key);
    }

    /** Whether a list of this name means something only beside the rest of its answer. */
    static boolean needsItsAnswer(String key) {
        return PartialAnswers.LISTS.contains(key);
    }

    boolean knows(String key) {
        return takers.containsKey(form(key));
    }

    /** Whether a list of this name was there, if only an empty one. */
    boolean hasSeen(String list) {
        return seen.contains(form(list));
    }

    /** Whether anything was there that a topology could be made of. */
    boolean isUsable() {
        return seen.stream().anyMatch(takers::containsKey);
    }

    void begin(String key, DescribeFile file) {
        seen.add(form(key));
        useful.add(file.name());
    }

    void take(String key, Item element, DescribeFile file) {
        Taker taker = takers.get(form(key));
        if (taker != null) {
            seen.add(form(key));
            taker.take(element, file);
        } else if (!IDLE.contains(form(key))) {
            unknown.add(key, element);
        }
    }

    void unknown(String key, DescribeFile file) {
        useful.add(file.name());
        if (!IDLE.contains(form(key))) {
            notes.add(file.name(), "'" + key + "' has no place in a topology file");
        }
    }

    /** Ends an answer: what its lists did not say for themselves, the rest of it may say. */
    void end(Item rest, Map<String, List<Item>> kept, DescribeFile file) {
        if (partial.take(rest, kept, file)) {
            useful.add(file.name());
        }
    }

    void end(List<DescribeFile> files) {
        unknown.note();
        files.stream()
                .filter(file -> !useful.contains(file.name()))
                .forEach(file -> notes.add(file.name(), "no list of a describe answer in it"));
    }
}
