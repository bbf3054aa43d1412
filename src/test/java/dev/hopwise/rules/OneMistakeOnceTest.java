package dev.hopwise.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.verdict.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One mistake is one finding, in words that name all that it is about. The examples beside the rules ask for lines only. */
class OneMistakeOnceTest {
    @Test
    void aRuleThatSeveralCoverIsToldOfTheWidest() {
        assertEquals(
                List.of(
                        "inbound rule 1 of shop/web (allow tcp/443 from 10.0.1.0/24) admits nothing that inbound rule 4 of shop/web"
                                + " (allow tcp/443-444 from 10.0.0.0/8) does not admit as well",
                        "inbound rule 2 of shop/web (allow tcp/443 from 10.0.0.0/8) admits nothing that inbound rule 4 of shop/web"
                                + " (allow tcp/443-444 from 10.0.0.0/8) does not admit as well",
                        "inbound rule 3 of shop/web (allow tcp/443 from 10.0.0.0/8) admits nothing that inbound rule 4 of shop/web"
                                + " (allow tcp/443-444 from 10.0.0.0/8) does not admit as well"),
                found("SG-105", """
                        topology: example
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            securityGroups:
                              web:
                                inbound:
                                  - { allow: tcp/443, from: 10.0.1.0/24 }
                                  - { allow: tcp/443, from: 10.0.0.0/8 }
                                  - { allow: tcp/443, from: 10.0.0.0/8 }
                                  - { allow: tcp/443-444, from: 10.0.0.0/8 }
                                  - { allow: tcp/443, from: [10.0.0.0/9, web] }
                        """));
    }

    @Test
    void rulesThatCountInBothFamiliesAreOverTheQuotaOnce() {
        String references = IntStream.range(0, 61)
                .mapToObj(port -> "{ allow: tcp/" + (1000 + port) + ", from: web }")
                .collect(Collectors.joining(", "));
        String topology = """
                topology: example
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    securityGroups:
                      web: { inbound: [ %s ] }
                """;
        assertEquals(
                List.of("shop/web has 61 inbound rules for IPv4 and 61 inbound rules for IPv6"),
                found("SG-113", topology.formatted(references)));
        assertEquals(
                List.of("shop/web has 62 inbound rules for IPv4 and 61 inbound rules for IPv6"),
                found("SG-113", topology.formatted(references + ", { allow: tcp/22, from: 10.0.0.0/16 }")));
    }

    @Test
    void aConnectionThatIsToResolveNamesIsToldOnceWithTheVpcsThatLackSomething() {
        assertEquals(
                List.of(
                        "pcx is to resolve host names, and dnsSupport or dnsHostnames is off in shop and data",
                        "pcx-audit is to resolve host names, and dnsSupport or dnsHostnames is off in shop"),
                found("PCX-118", """
                        topology: example
                        vpcs:
                          shop: { cidrs: [10.0.0.0/16], dnsHostnames: true, dnsSupport: false }
                          data: { cidrs: [10.1.0.0/16] }
                          audit: { cidrs: [10.2.0.0/16], dnsHostnames: true }
                        peerings:
                          pcx: { between: [data, shop], dnsResolution: [shop, data] }
                          pcx-audit: { between: [shop, audit], dnsResolution: [audit] }
                        """));
    }

    @Test
    void aRouteToThePeerOfAPeerIsNoRoutePastThePeerAsWell() {
        String topology = """
                topology: example
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    routeTables: { main: { main: true, routes: [ { to: 10.2.0.0/16, via: pcx }, { to: 10.9.0.0/16, via: pcx } ] } }
                  data: { cidrs: [10.1.0.0/16] }
                  audit: { cidrs: [10.2.0.0/16] }
                peerings:
                  pcx: { between: [shop, data] }
                  pcx-audit: { between: [data, audit] }
                """;
        assertEquals(
                List.of("10.9.0.0/16 to pcx in shop/main leads to none of the blocks of data on its other side"),
                found("PCX-110", topology));
        assertEquals(
                List.of("10.2.0.0/16 to pcx in shop/main leads to audit by way of data"), found("PCX-112", topology));
    }

    @Test
    void eachStateOfARequestHasItsOwnWords() {
        String topology = """
                topology: example
                vpcs:
                  shop: { cidrs: [10.0.0.0/16] }
                  data: { cidrs: [10.1.0.0/16] }
                peerings: { pcx: { between: [shop, data], status: %s } }
                """;
        assertEquals(
                List.of("accept pcx in the account of data"),
                cures("PCX-102", topology.formatted("pending-acceptance")));
        assertEquals(List.of(), cures("PCX-102", topology.formatted("provisioning")));
        assertEquals(List.of(), cures("PCX-102", topology.formatted("initiating-request")));
        assertEquals(
                List.of("wait until it is pending-acceptance, and accept it then in the account of data"),
                cures("PCX-123", topology.formatted("initiating-request")));
        assertEquals(
                List.of("wait until it is active; there is nothing more to accept"),
                cures("PCX-124", topology.formatted("provisioning")));
    }

    @Test
    void aDenialBehindWiderAllowancesNamesAllThatPasses() {
        assertEquals(
                List.of("entry 120 (deny tcp from 203.0.113.0/24) of shop/app does not deny tcp/443, tcp/8443:"
                        + " entries with lower numbers and wider blocks allow it"),
                found("ACL-110", """
                        topology: example
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            networkAcls:
                              app:
                                inbound:
                                  - { rule: 100, allow: tcp/443, from: 0.0.0.0/0 }
                                  - { rule: 110, allow: tcp/8443, from: 203.0.112.0/23 }
                                  - { rule: 115, allow: tcp/22, from: 203.0.113.7/32 }
                                  - { rule: 120, deny: tcp, from: 203.0.113.0/24 }
                        """));
    }

    @Test
    void aPartOfTheInternetIsNotCalledEveryone() {
        assertEquals(
                List.of(
                        "inbound rule 1 of shop/web (allow tcp/22 from 0.0.0.0/1) opens tcp/22 to a large part of the internet, and no interface has shop/web",
                        "inbound rule 2 of shop/web (allow tcp/22 from 0.0.0.0/1, 128.0.0.0/1) opens tcp/22 to everyone"
                                + " on the internet, and no interface has shop/web"),
                found("SG-125", """
                        topology: example
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            internetGateway: igw
                            securityGroups:
                              web:
                                inbound:
                                  - { allow: tcp/22, from: 0.0.0.0/1 }
                                  - { allow: tcp/22, from: [0.0.0.0/1, 128.0.0.0/1] }
                                  - { allow: tcp/22, from: 10.0.0.0/8 }
                                  - { allow: tcp/22, from: 17.0.0.0/8 }
                        """));
    }

    /** What is open as a whole is open for administration; an ACL may leave databases alone open to the internet. */
    @Test
    void aRuleThatOpensEverythingIsToldOnce() {
        String topology = """
                topology: example
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    internetGateway: igw
                    subnets: { web: { cidr: 10.0.0.0/24, routeTable: public, networkAcl: web } }
                    routeTables: { public: { routes: [ { to: 0.0.0.0/0, via: igw } ] } }
                    networkAcls:
                      web:
                        inbound: [ { rule: 100, allow: %s, from: 0.0.0.0/0 } ]
                        outbound: [ { rule: 100, allow: all, to: 0.0.0.0/0 } ]
                    securityGroups: { all: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                    interfaces: { web-1: { subnet: web, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [all] } }
                """;
        String rule = "inbound rule 1 of shop/all (allow all from 0.0.0.0/0) opens ";
        Set<String> open = Set.of("SG-101", "SG-102", "SG-103", "SG-104");
        assertEquals(
                List.of(rule + "all ports of shop/web-1 to everyone on the internet"),
                found(open, topology.formatted("all")));
        assertEquals(
                List.of(
                        rule + "all ports to everyone on the internet",
                        rule + "tcp/5432 of shop/web-1 to everyone on the internet"),
                found(open, topology.formatted("tcp/5432")));
    }

    @Test
    void aReferenceToAnotherRegionIsToldForThatAlone() {
        String topology = """
                topology: example
                vpcs:
                  shop:
                    region: us-east-1
                    cidrs: [10.1.0.0/16]
                    securityGroups: { app: { inbound: [ { allow: tcp/22, from: data/db } ], outbound: [ { allow: tcp/5432, to: data/db } ] } }
                  data:
                    region: %s
                    cidrs: [10.2.0.0/16]
                    securityGroups: { db: {} }
                transitGateways:
                  tgw:
                    attachments:
                      shop: { vpc: shop, associate: all, propagate: [all] }
                      data: { vpc: data, associate: all, propagate: [all] }
                    routeTables: { all: {} }
                """;
        Set<String> references = Set.of("SG-109", "SG-110", "SG-116", "SG-117");
        assertEquals(List.of("SG-109", "SG-109"), ids(references, topology.formatted("eu-west-1")));
        assertEquals(List.of("SG-116", "SG-117"), ids(references, topology.formatted("us-east-1")));
    }

    @Test
    void aVpcThatIsAttachedTwiceIsToldSoAndOfNoZoneTwice() {
        String topology = """
                topology: example
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    subnets:
                      a: { az: us-east-1a, cidr: 10.0.1.0/24 }
                      b: { az: us-east-1b, cidr: 10.0.2.0/24 }
                      c: { az: us-east-1c, cidr: 10.0.3.0/24 }
                    routeTables: { main: { main: true, routes: [ { to: 10.1.0.0/16, via: tgw } ] } }
                transitGateways:
                  tgw:
                    attachments:
                      one: { vpc: shop, subnets: [a], associate: core, propagate: [core]%s }
                      two: { vpc: shop, subnets: [b], associate: core, propagate: [core] }
                    routeTables: { core: {} }
                """;
        assertEquals(List.of("shop is attached to tgw by tgw/one already"), found("TGW-109", topology.formatted("")));
        assertEquals(
                List.of("shop/c routes to tgw, and tgw/one has no subnet in zone us-east-1c"),
                found("TGW-104", topology.formatted("")));
        assertEquals(List.of(), found("TGW-109", topology.formatted(", state: deleted")));
    }

    @Test
    void aRouteThatTakesAPeerForAWayIsToldOnceWithAllThatItIsMeantFor() {
        String topology = """
                topology: example
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    routeTables: { main: { main: true, routes: [ { to: %s, via: pcx } ] } }
                  hub: { cidrs: [10.1.0.0/16] }
                  data: { cidrs: [10.2.0.0/16] }
                  audit: { cidrs: [10.3.0.0/16] }
                peerings:
                  pcx: { between: [shop, hub] }
                  pcx-data: { between: [hub, data], status: %s }
                  pcx-audit: { between: [hub, audit], status: pending-acceptance }
                """;
        assertEquals(
                List.of(
                        "0.0.0.0/0 to pcx in shop/main sends everything to hub, as if it passed on to data and audit, and as if the gateways of hub served others"),
                found(Set.of("PCX-109", "PCX-111", "PCX-112", "PCX-127"), topology.formatted("0.0.0.0/0", "active")));
        assertEquals(
                List.of("10.0.0.0/8 to pcx in shop/main leads to audit by way of hub"),
                found(
                        Set.of("PCX-109", "PCX-111", "PCX-112", "PCX-127"),
                        topology.formatted("10.0.0.0/8", "rejected")));
        assertEquals(
                List.of("10.2.0.0/16 to pcx in shop/main leads to none of the blocks of hub on its other side"),
                found(Set.of("PCX-110", "PCX-112"), topology.formatted("10.2.0.0/16", "deleted")));
    }

    @Test
    void aConnectionThatWillNeverCarryAnythingIsToldAndNotItsRoutes() {
        String topology = """
                topology: example
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    routeTables: { main: { main: true, routes: [ { to: %s, via: pcx } ] } }
                  data: { cidrs: [10.1.0.0/16] }
                peerings: { pcx: { between: [shop, data], status: rejected } }
                """;
        Set<String> rules = Set.of("PCX-103", "PCX-109", "PCX-110", "PCX-111");
        for (String block : List.of("0.0.0.0/0", "10.0.0.0/8", "10.9.0.0/16")) {
            assertEquals(List.of("pcx between shop and data is rejected"), found(rules, topology.formatted(block)));
        }
    }

    @Test
    void blocksThatOverlapAreWhatAConnectionFailedForAndWhyNothingIsRouted() {
        String topology = """
                topology: example
                vpcs:
                  shop: { cidrs: [10.0.0.0/16] }
                  data: { cidrs: [10.0.0.0/20] }
                peerings: { pcx: { between: [shop, data], status: %s } }
                """;
        List<String> overlap = List.of("pcx joins shop and data, whose blocks 10.0.0.0/16 and 10.0.0.0/20 overlap");
        assertEquals(overlap, found(Set.of("PCX-101", "PCX-108"), topology.formatted("active")));
        assertEquals(overlap, found(Set.of("PCX-101", "PCX-105"), topology.formatted("failed")));
    }

    @Test
    void logsThatRecordTheSameAreEachToldOnce() {
        String topology = """
                topology: example
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    subnets: { app: { cidr: 10.0.1.0/24 } }
                    flowLogs: { %s }
                """;
        assertEquals(
                List.of(
                        "shop/b and shop/a record the same traffic to the same destination",
                        "shop/c and shop/a record the same traffic to the same destination"),
                found(Set.of("LOG-105", "LOG-108"), topology.formatted("a: {}, b: {}, c: {}")));
        assertEquals(
                List.of(
                        "shop/b and shop/a record the same traffic to the same destination",
                        "shop/c records a part of what shop/a records, to the same destination",
                        "shop/d records a part of what shop/a records, to the same destination"),
                found(
                        Set.of("LOG-105", "LOG-108"),
                        topology.formatted("a: {}, b: {}, c: { on: app }, d: { on: app }")));
    }

    /** What no log sees is told of the VPC, which the file has, and not of the service. */
    @Test
    void trafficThatNoLogSeesIsOfItsVpc() {
        String topology = """
                topology: example
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    subnets: { app: { cidr: 10.0.1.0/24 } }
                    interfaces: { app-1: { subnet: app, ip: 10.0.1.10 } }
                    flowLogs: { all: {} }
                expect:
                  - { from: app-1, to: 169.254.169.254, on: tcp/80, verdict: allowed }
                  - { from: app-1, to: 169.254.170.2, on: tcp/80, verdict: allowed }
                """;
        assertEquals(
                List.of("shop"),
                findings("LOG-107", topology).stream().map(Finding::resource).toList());
        assertEquals(
                List.of("app-1 to 169.254.169.254 is traffic to instance metadata, which no flow log records"),
                found("LOG-107", topology));
    }

    @Test
    void anAclThatForgetsIpv6IsToldOnceWithItsDirectionsAndSubnets() {
        String topology = """
                topology: example
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    ipv6Cidrs: ["2600:1f18:1::/56"]
                    subnets:
                      app: { cidr: 10.0.0.0/24, ipv6Cidr: "2600:1f18:1::/64", networkAcl: app }
                      old: { cidr: 10.0.2.0/24, networkAcl: app }
                      web: { cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64", networkAcl: app }
                    networkAcls:
                      app:
                        inbound: [ { rule: 100, allow: all, from: 0.0.0.0/0 } ]
                        outbound: [ { rule: 100, allow: all, to: 0.0.0.0/0 }, %s ]
                """;
        assertEquals(
                List.of(
                        "shop/app allows IPv4 inbound and outbound and no IPv6, and IPv6 blocks are in shop/app and shop/web"),
                found("ACL-105", topology.formatted("{ rule: 110, deny: tcp/22, to: 0.0.0.0/0 }")));
        assertEquals(
                List.of("shop/app allows IPv4 inbound and no IPv6, and IPv6 blocks are in shop/app and shop/web"),
                found("ACL-105", topology.formatted("{ rule: 110, deny: all, to: \"::/0\" }")));
    }

    @Test
    void aNatGatewayThatIsLedBackToItselfIsNotAlsoWithoutInternet() {
        String topology = """
                topology: example
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    internetGateway: igw
                    subnets: { nat: { cidr: 10.0.0.0/24, routeTable: main } }
                    routeTables: { main: { main: true, routes: [ { to: %s, via: nat } ] }, public: { routes: [ { to: 0.0.0.0/0, via: igw } ] } }
                    natGateways: { nat: { subnet: nat } }
                """;
        assertEquals(List.of(), found("NAT-101", topology.formatted("0.0.0.0/0")));
        assertEquals(1, found("NAT-104", topology.formatted("0.0.0.0/0")).size());
        assertEquals(1, found("NAT-101", topology.formatted("203.0.113.0/24")).size());
    }

    @Test
    void anAddressThatSeveralHoldIsToldAtTheLaterOnes() {
        assertEquals(
                List.of(
                        "shop/app-3 has 10.0.1.10 and 52.0.0.10, already held by shop/app-1 and shop/app-2",
                        "shop/app-4 has 10.0.1.10, already held by shop/app-1 and shop/app-3"),
                found("ENI-106", """
                        topology: example
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets: { app: { cidr: 10.0.1.0/24 } }
                            interfaces:
                              app-1: { subnet: app, ip: 10.0.1.10 }
                              app-2: { subnet: app, ip: 10.0.1.12, publicIp: 52.0.0.10 }
                              app-3: { subnet: app, ip: 10.0.1.10, publicIp: 52.0.0.10 }
                              app-4: { subnet: app, ip: 10.0.1.14, secondaryIps: [10.0.1.10] }
                        """));
    }

    @Test
    void aRouteByAListIsOneRouteHoweverManyEntriesTheListHas() {
        String topology = """
                topology: example
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    ipv6Cidrs: ["2600:1f18:1::/56"]
                    internetGateway: igw
                    subnets:
                      app: { cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1::/64", routeTable: main }
                    routeTables:
                      main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw }, { to: "::/0", via: igw }, { to: pl, via: fw }, { to: pl-2, via: gone, state: blackhole } ] }
                    securityGroups: { web: { inbound: [ { allow: tcp/443, from: 0.0.0.0/0 } ] } }
                    interfaces:
                      fw: { subnet: app, ip: 10.0.1.10 }
                      web-1: { subnet: app, ip: 10.0.1.11, publicIp: 52.0.0.11, ipv6: "2600:1f18:1::11", securityGroups: [web] }
                      web-2: { subnet: app, ip: 10.0.1.12, publicIp: 52.0.0.12, ipv6: "2600:1f18:1::12", securityGroups: [web] }
                prefixLists: { pl: { entries: [172.16.0.0/16, 172.17.0.0/16] }, pl-2: { entries: [172.18.0.0/16, 172.19.0.0/16] } }
                """;
        assertEquals(
                List.of("routes in shop/main lead to shop/fw, which checks source and destination"),
                found("RTB-116", topology));
        assertEquals(List.of("pl-2 to gone in shop/main is a blackhole"), found("RTB-101", topology));
        assertEquals(
                List.of(
                        "inbound rule 1 of shop/web (allow tcp/443 from 0.0.0.0/0) opens shop/web-1 and shop/web-2 to everyone on IPv4, and no rule admits the same on IPv6"),
                found("SG-115", topology));
    }

    /** PEER:vpc-peering-connection-quotas: 50 active connections by default, and 125 at most. */
    @Test
    void aVpcWithTooManyConnectionsIsNotToldToBeNearTheQuotaAsWell() {
        assertEquals(List.of(), ids(Set.of("PCX-119", "PCX-120"), withPeers(44)));
        assertEquals(List.of("PCX-119"), ids(Set.of("PCX-119", "PCX-120"), withPeers(125)));
        assertEquals(List.of("PCX-120"), ids(Set.of("PCX-119", "PCX-120"), withPeers(126)));
    }

    /** A VPC with so many active connections, each routed on both sides. */
    private static String withPeers(int many) {
        return """
                topology: example
                vpcs:
                  hub: { cidrs: [10.0.0.0/24], routeTables: { main: { main: true, routes: [ %s ] } } }
                %s
                peerings:
                %s
                """.formatted(
                        each(many, "{ to: 10.0.%1$d.0/24, via: pcx-%1$d }", ", "),
                        each(
                                many,
                                "  peer-%1$d: { cidrs: [10.0.%1$d.0/24], routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/24, via: pcx-%1$d } ] } } }",
                                "\n"),
                        each(many, "  pcx-%1$d: { between: [hub, peer-%1$d] }", "\n"));
    }

    private static String each(int many, String part, String between) {
        return IntStream.rangeClosed(1, many).mapToObj(part::formatted).collect(Collectors.joining(between));
    }

    @Test
    void aReservedAddressIsNamed() {
        assertEquals(
                List.of("shop/app-1 has 10.0.1.1 and 10.0.1.255, which AWS keeps in shop/app"), found("ENI-102", """
                        topology: example
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets: { app: { cidr: 10.0.1.0/24 } }
                            interfaces: { app-1: { subnet: app, ip: 10.0.1.1, secondaryIps: [10.0.1.10, 10.0.1.255] } }
                        """));
    }

    private static List<String> found(String rule, String topology) {
        return found(Set.of(rule), topology);
    }

    private static List<String> found(Set<String> rules, String topology) {
        return Linted.by(rules, topology).stream()
                .map(finding -> finding.message())
                .toList();
    }

    private static List<String> ids(Set<String> rules, String topology) {
        return Linted.by(rules, topology).stream()
                .map(finding -> finding.rule())
                .toList();
    }

    private static List<String> cures(String rule, String topology) {
        return findings(rule, topology).stream()
                .map(finding -> finding.remedy())
                .toList();
    }

    private static List<Finding> findings(String rule, String topology) {
        return Linted.by(Set.of(rule), topology);
    }
}
