package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A virtual private cloud. */
@Doc("A virtual private cloud.")
public record Vpc(
        String id,

        @Doc(
                value = "AWS Region of the VPC",
                example = {"us-east-1", "eu-west-1"},
                fallback = "defaults.region")
        Optional<Text> region,

        @Doc(
                value = "AWS account that owns the VPC, twelve digits",
                example = "\"111111111111\"",
                fallback = "defaults.account")
        Optional<Text> account,

        @Doc(
                value = "IPv4 blocks, the primary one first. A VPC has cidrs, ipv6Cidrs or both",
                example = "[10.0.0.0/16]")
        List<Block> cidrs,

        @Doc(value = "IPv6 blocks", example = "[\"2600:1f16:1:100::/56\"]", fallback = "none")
        List<Block> ipv6Cidrs,

        @Doc(
                value = "Whether Amazon's DNS server answers in the VPC; private DNS of endpoints needs it",
                example = "false",
                fallback = "true")
        Optional<Flag> dnsSupport,

        @Doc(
                value = "Whether instances with public addresses get public DNS host names; "
                        + "private DNS of endpoints needs it",
                example = "true",
                fallback = "false")
        Optional<Flag> dnsHostnames,

        @Doc(
                value = "The attached internet gateway: its id, or its id and its edge route table",
                example = {"igw-shop", "{ id: igw-shop, routeTable: edge }"},
                fallback = "none")
        Optional<InternetGateway> internetGateway,

        @Doc(
                value = "Id of the egress-only internet gateway, which takes IPv6 out and lets nothing in",
                example = "eigw-shop",
                fallback = "none")
        Optional<Text> egressOnlyInternetGateway,

        @Doc(
                value = "What VPC Block Public Access stops: off (nothing), "
                        + "block-ingress (requests from the internet) or block-bidirectional (all traffic with the "
                        + "internet)",
                example = "block-ingress",
                fallback = "off")
        @Only({"off", "block-bidirectional", "block-ingress"})
        Optional<BlockPublicAccess> blockPublicAccess,

        @Doc(value = "Subnets by id", example = """
                web-a: { az: us-east-1a, cidr: 10.0.0.0/24, routeTable: public }
                app-a: { az: us-east-1a, cidr: 10.0.1.0/24, routeTable: private }
                """) Map<String, Subnet> subnets,

        @Doc(
                value = "Route tables by id. Where none has main: true, the main one has the local routes only",
                example = """
                public: { routes: [ { to: 0.0.0.0/0, via: igw-shop } ] }
                private: { main: true, routes: [ { to: 10.1.0.0/16, via: pcx-shop-data } ] }
                """)
        Map<String, RouteTable> routeTables,

        @Doc(
                value = "Network ACLs by id. Where none has default: true, the default one allows everything",
                example = """
                app:
                  inbound: [ { rule: 100, allow: tcp/8080, from: 10.0.0.0/24 } ]
                  outbound: [ { rule: 100, allow: tcp/1024-65535, to: 10.0.0.0/24 } ]
                """)
        Map<String, NetworkAcl> networkAcls,

        @Doc(
                value = "Security groups by id. The one called default is there unwritten, unless another has "
                        + "default: true: in from itself, out to everywhere",
                example = """
                web: { inbound: [ { allow: tcp/443, from: 0.0.0.0/0 } ] }
                app: { inbound: [ { allow: tcp/8080, from: web } ] }
                """)
        Map<String, SecurityGroup> securityGroups,

        @Doc(value = "Network interfaces by id", example = """
                web-1: { subnet: web-a, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [web] }
                app-1: { subnet: app-a, ip: 10.0.1.10, securityGroups: [app] }
                """)
        Map<String, NetworkInterface> interfaces,

        @Doc(value = "NAT gateways by id", example = "{ nat-a: { subnet: web-a, publicIp: 52.0.0.20 } }")
        Map<String, NatGateway> natGateways,

        @Doc(value = "VPC endpoints by id", example = """
                s3: { type: gateway, service: s3, routeTables: [private] }
                sqs: { type: interface, service: sqs, subnets: [app-a], privateDns: true }
                """) Map<String, Endpoint> endpoints,

        @Doc(value = "Flow logs by id", example = "{ all: { traffic: ALL, destination: s3 } }")
        Map<String, FlowLog> flowLogs,

        Label label,
        Where where) {
    /** The group of what has no securityGroups: the one that says so, else the one called default, written or not. */
    public String defaultGroup() {
        for (SecurityGroup group : securityGroups.values()) {
            if (group.isDefault().filter(Flag::on).isPresent()) {
                return group.id();
            }
        }
        return "default";
    }
}
