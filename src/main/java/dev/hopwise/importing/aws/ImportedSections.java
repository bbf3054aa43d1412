package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import dev.hopwise.importing.YamlText;

/** All that the file will hold: each part knows those on which it depends, and only those. */
final class ImportedSections {
    private final Material material;
    private final ImportedVpcs vpcs;
    private final ImportedDns dns;
    private final ImportedBlockPublicAccess access;
    private final ImportedSubnets subnets;
    private final ImportedGateways gateways;
    private final ImportedAcls acls;
    private final ImportedGroups groups;
    private final ImportedPrefixLists prefixLists;
    private final ImportedNatGateways natGateways;
    private final ImportedEndpoints endpoints;
    private final ImportedConnectEndpoints connectEndpoints;
    private final ImportedInterfaces interfaces;
    private final ImportedPeerings peerings;
    private final ImportedTransitGateways transitGateways;
    private final ImportedVpnGateways vpnGateways;
    private final ImportedRouteTables routeTables;
    private final ImportedFlowLogs flowLogs;

    ImportedSections(Material material) {
        this.material = material;
        vpcs = new ImportedVpcs(material);
        dns = new ImportedDns(material);
        access = new ImportedBlockPublicAccess(material, vpcs);
        subnets = new ImportedSubnets(material, vpcs);
        gateways = new ImportedGateways(material, vpcs);
        acls = new ImportedAcls(material, vpcs);
        groups = new ImportedGroups(material, vpcs);
        prefixLists = new ImportedPrefixLists(material);
        natGateways = new ImportedNatGateways(material, vpcs, subnets);
        endpoints = new ImportedEndpoints(material, vpcs, subnets, groups);
        connectEndpoints = new ImportedConnectEndpoints(material, vpcs, subnets, groups);
        InterfaceOwners owners = new InterfaceOwners(material, natGateways, connectEndpoints);
        interfaces = new ImportedInterfaces(material, vpcs, subnets, groups, owners);
        peerings = new ImportedPeerings(material, vpcs);
        transitGateways = new ImportedTransitGateways(material, vpcs, subnets);
        vpnGateways = new ImportedVpnGateways(material, vpcs);
        RouteTargets targets =
                new RouteTargets(gateways, natGateways, peerings, transitGateways, vpnGateways, interfaces, endpoints);
        ImportedRoutes routes = new ImportedRoutes(material, vpcs, prefixLists, interfaces, targets);
        routeTables = new ImportedRouteTables(material, vpcs, vpnGateways, routes);
        flowLogs = new ImportedFlowLogs(material, vpcs, subnets, interfaces);
    }

    int vpcs() {
        return vpcs.all().size();
    }

    /** Writes VPC by VPC, so that the document of one is in memory at a time. */
    String written(String name) {
        ImportedDefaults defaults = ImportedDefaults.of(vpcs.all());
        YamlText text =
                new YamlText().write(Entries.block().put("topology", name).map("defaults", defaults.written()));
        if (!vpcs.all().isEmpty()) {
            text.open("vpcs");
        }
        vpcs.all().forEach(vpc -> text.entry(material.ids().of(vpc.id()), vpc(vpc, defaults)));
        section(text, "peerings", peerings.written());
        section(text, "transitGateways", transitGateways.written(defaults, prefixLists));
        section(text, "vpnGateways", vpnGateways.written());
        section(text, "prefixLists", prefixLists.written());
        return text.end(material.notes());
    }

    private static void section(YamlText text, String key, Entries entries) {
        if (!entries.isEmpty()) {
            text.open(key).entries(entries);
        }
    }

    private Entries vpc(ImportedVpcs.Vpc vpc, ImportedDefaults defaults) {
        Entries entries = Entries.block()
                .maybe("description", vpc.description())
                .maybe("region", defaults.differing(vpc.region()))
                .maybe("account", defaults.differingAccount(vpc.account()))
                .list("cidrs", vpc.cidrs())
                .list("ipv6Cidrs", vpc.ipv6Cidrs());
        dns.write(vpc, entries);
        gateways.write(vpc.id(), entries);
        entries.maybe("blockPublicAccess", access.ofVpc(vpc.id()))
                .map("subnets", subnets.written(vpc.id(), access))
                .map("routeTables", routeTables.written(vpc.id()))
                .map("networkAcls", acls.written(vpc.id()))
                .map("securityGroups", groups.written(vpc.id(), prefixLists))
                .map("interfaces", interfaces.written(vpc.id()))
                .map("natGateways", natGateways.written(vpc.id()));
        Entries all = endpoints.written(vpc.id());
        connectEndpoints.write(vpc.id(), all);
        return entries.map("endpoints", all).map("flowLogs", flowLogs.written(vpc.id()));
    }
}
