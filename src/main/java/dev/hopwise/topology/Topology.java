package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A topology file: networks as they are, or as they are meant to be. */
@Doc("A topology file: networks as they are, or as they are meant to be.")
public record Topology(
        @Required @Doc(value = "The name of the topology", example = "shop")
        Text topology,

        @Doc("What VPCs take where they say nothing") Optional<Defaults> defaults,

        @Doc(value = "Files merged into this topology, relative to this one", example = "[network/*.yaml]")
        List<Text> include,

        @Doc("VPCs by id") Map<String, Vpc> vpcs,
        @Doc("VPC peering connections by id") Map<String, Peering> peerings,
        @Doc("Transit gateways by id") Map<String, TransitGateway> transitGateways,
        @Doc("Virtual private gateways by id") Map<String, VpnGateway> vpnGateways,
        @Doc("Managed prefix lists by id") Map<String, PrefixList> prefixLists,
        @Doc("Networks outside AWS by id") Map<String, Network> networks,
        @Doc("Endpoint services of your own, by short name") Map<String, Service> services,
        @Doc("What workloads must be able to use") List<Need> needs,
        @Doc("What must hold; checked by hopwise check") List<Expectation> expect,

        @Doc("Findings that are accepted, each with its reason")
        List<Suppression> suppress,

        Label label,
        Where where) {}
