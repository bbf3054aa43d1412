package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A topology file: networks as they are, or as they are meant to be. */
@Doc("A topology file: networks as they are, or as they are meant to be.")
public record Topology(
        @Required
        @Doc(value = "Name of the topology. A file without it is a fragment, to be included", example = "shop")
        Text topology,

        @Doc(
                value = "Region and account of what names none of its own",
                example = "{ region: us-east-1, account: \"111111111111\" }")
        Optional<Defaults> defaults,

        @Doc(
                value = "Files merged into this topology, named from its folder on; * and ? stand for parts of names",
                example = "[network/*.yaml]")
        List<Text> include,

        @Doc(value = "VPCs by id", example = """
                shop: { cidrs: [10.0.0.0/16] }
                data: { cidrs: [10.1.0.0/16] }
                """) Map<String, Vpc> vpcs,

        @Doc(value = "VPC peering connections by id", example = "{ pcx-shop-data: { between: [shop, data] } }")
        Map<String, Peering> peerings,

        @Doc(value = "Transit gateways by id", example = """
                tgw-hub:
                  attachments: { att-shop: { vpc: shop, subnets: [app-a], associate: spokes } }
                  routeTables: { spokes: {} }
                """)
        Map<String, TransitGateway> transitGateways,

        @Doc(value = "Virtual private gateways by id", example = "{ vgw-shop: { vpc: shop, networks: [hq] } }")
        Map<String, VpnGateway> vpnGateways,

        @Doc(
                value = "Managed prefix lists by id; pl-s3 and pl-dynamodb exist without being written",
                example = "{ pl-offices: { entries: [198.51.100.0/24, 203.0.113.0/24], maxEntries: 10 } }")
        Map<String, PrefixList> prefixLists,

        @Doc(
                value = "Networks outside AWS by id, such as offices and data centres",
                example = "{ hq: { cidrs: [192.168.0.0/16] } }")
        Map<String, Network> networks,

        @Doc(
                value = "Endpoint services of your own, by short name",
                example = "{ billing: { name: com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0 } }")
        Map<String, Service> services,

        @Doc(
                value = "Services that workloads must be able to use; judged by hopwise endpoints",
                example = "[ { from: shop/app-1, service: s3, privateOnly: true } ]")
        List<Need> needs,

        @Doc(value = "What must hold; checked by hopwise check", example = """
                - { from: internet, to: shop/app-1, on: tcp/22, verdict: blocked, because: nobody logs in from outside }
                """)
        List<Expectation> expect,

        @Doc(value = "Findings of lint that are accepted, each with its reason", example = """
                - { rule: PCX-102, on: pcx-shop-data, reason: the other account accepts in January, until: 2027-01-31 }
                """)
        List<Suppression> suppress,

        Label label,
        Where where) {}
