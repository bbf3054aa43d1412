package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A virtual private cloud. */
@Doc("A virtual private cloud.")
public record Vpc(
        String id,

        @Doc(value = "AWS Region", fallback = "defaults.region")
        Optional<Text> region,

        @Doc(value = "AWS account", fallback = "defaults.account")
        Optional<Text> account,

        @Doc(value = "IPv4 blocks, the first is the primary", example = "[10.0.0.0/16]")
        List<Block> cidrs,

        @Doc(value = "IPv6 blocks", example = "[2600:1f16:1:100::/56]")
        List<Block> ipv6Cidrs,

        @Doc(value = "Whether Amazon DNS answers in the VPC", fallback = "true")
        Optional<Flag> dnsSupport,

        @Doc(value = "Whether instances get public host names", fallback = "false")
        Optional<Flag> dnsHostnames,

        @Doc(value = "The attached internet gateway: its id, or id and edge route table", example = "igw-shop")
        Optional<InternetGateway> internetGateway,

        @Doc(value = "The id of the egress-only internet gateway (IPv6)", example = "eigw-shop")
        Optional<Text> egressOnlyInternetGateway,

        @Doc(value = "VPC Block Public Access: off, block-bidirectional or block-ingress", fallback = "off")
        @Only({"off", "block-bidirectional", "block-ingress"})
        Optional<BlockPublicAccess> blockPublicAccess,

        @Doc("Subnets by id") Map<String, Subnet> subnets,
        @Doc("Route tables by id") Map<String, RouteTable> routeTables,
        @Doc("Network ACLs by id") Map<String, NetworkAcl> networkAcls,
        @Doc("Security groups by id") Map<String, SecurityGroup> securityGroups,
        @Doc("Network interfaces by id") Map<String, NetworkInterface> interfaces,
        @Doc("NAT gateways by id") Map<String, NatGateway> natGateways,
        @Doc("VPC endpoints by id") Map<String, Endpoint> endpoints,
        @Doc("Flow logs by id") Map<String, FlowLog> flowLogs,
        Label label,
        Where where) {}
