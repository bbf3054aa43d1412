package dev.hopwise.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.EveryOrder;
import dev.hopwise.reasoning.Question;
import dev.hopwise.source.SourceText;
import dev.hopwise.verdict.Remedy;
import dev.hopwise.verdict.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What opens a flow, by the rule of each change; and where nothing does, what stands in the way. */
class RemedySearchTest {
    private static final String TWO_VPCS = """
            topology: two
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                subnets: { app: { az: a, cidr: 10.0.1.0/24 } }
                interfaces: { app-1: { subnet: app, ip: 10.0.1.10 } }
              data:
                cidrs: [%s]
                subnets: { db: { az: a, cidr: %s } }
                interfaces: { db-1: { subnet: db, ip: %s } }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pending-peering           | app-1 db-1 tcp/5432            | REM-036 vpcs.data.routeTables.main.routes.0, REM-036 vpcs.shop.routeTables.main.routes.0, REM-040 peerings.pcx-shop-data.status
            peering-not-transitive    | app-1 db-1 tcp/5432            | REM-025 peerings.pcx-data-shop, REM-032 vpcs.data.routeTables.main.routes, REM-032 vpcs.shop.routeTables.main.routes
            missing-return-route      | app-1 db-1 tcp/5432            | REM-032 vpcs.data.routeTables.db.routes
            blackhole-route           | app-1 52.20.0.1 tcp/443        | REM-033 vpcs.shop.routeTables.private.routes.1
            forgotten-ephemeral-ports | app-1 db-1 tcp/5432            | REM-015 vpcs.shop.networkAcls.app.inbound
            three-tier                | web-1 db-1 tcp/5432            | REM-010 vpcs.shop.securityGroups.db.inbound
            three-tier                | internet db-1 tcp/5432         | REM-016 vpcs.shop.securityGroups.db.inbound, REM-032 vpcs.shop.routeTables.main.routes, REM-034 vpcs.shop.routeTables.main.main, REM-044 vpcs.shop.interfaces.db-1.publicIp
            security-group-references | stray-1 near-db-1 tcp/5432     | REM-011 vpcs.near.securityGroups.db.inbound
            security-group-references | app-1 far-db-1 tcp/5432        | REM-016 vpcs.far.securityGroups.by-group.inbound
            s3-by-gateway-endpoint    | batch-1 service:s3 tcp/443     | REM-038 vpcs.shop.routeTables.main.main, REM-039 vpcs.shop.endpoints.s3.routeTables
            s3-by-gateway-endpoint    | tight-1 service:s3 tcp/443     | REM-012 vpcs.shop.securityGroups.tight.outbound
            private-vpc-endpoints     | app-1 service:sns tcp/443      | REM-063 vpcs.shop.endpoints.sns.privateDns
            private-vpc-endpoints     | app-1 service:kinesis tcp/443  | REM-061 vpcs.shop.endpoints.kinesis-streams, REM-013 vpcs.shop.securityGroups.default.inbound
            transit-gateway           | shop/app-1 data/db-1 tcp/5432  | REM-054 transitGateways.tgw.attachments.to-data.propagate, REM-054 transitGateways.tgw.attachments.to-shop.propagate
            transit-gateway           | shop/app-2 hub/dns-1 udp/53    | REM-055 transitGateways.tgw.attachments.to-shop.subnets
            office-by-vpn             | far-1 internet tcp/443         | REM-033 vpcs.shop.routeTables.far.routes.0
            office-by-vpn             | office quiet-1 tcp/443         | REM-032 vpcs.shop.routeTables.quiet.routes
            """)
    void everyWorkedExampleIsOpenedByTheChangesThatItsReaderExpects(String file, String question, String changes) {
        Reading.Read read =
                (Reading.Read) TopologyReader.read(Path.of("topologies", file + ".yaml"), ReadingLimits.DEFAULT);
        assertEquals(List.of(changes.split(", ")), changes(search(read, question)));
    }

    @Test
    void theOriginalIsNotTouchedAndTheCopyIsChangedInOnePlace() throws IOException {
        Path file = Path.of("topologies", "three-tier.yaml");
        Reading.Read read = (Reading.Read) TopologyReader.read(file, ReadingLimits.DEFAULT);
        SourceText changed = search(read, "web-1 db-1 tcp/5432").changed().get(0);
        assertEquals(
                Files.readString(file)
                        .replace(
                                "          - { allow: tcp/5432, from: app }\n",
                                "          - { allow: tcp/5432, from: app }\n          - { allow: tcp/5432, from: web }\n"),
                changed.text());
    }

    @Test
    void twoVpcsThatNothingJoinsArePeeredRoutedAndAdmitted() {
        assertEquals(
                List.of(
                                "REM-025 peerings.pcx-data-shop",
                                "REM-034 vpcs.data.routeTables.main.main",
                                "REM-034 vpcs.shop.routeTables.main.main",
                                "REM-014 vpcs.data.securityGroups.default.inbound",
                                "REM-032 vpcs.data.routeTables.main.routes",
                                "REM-032 vpcs.shop.routeTables.main.routes")
                        .stream()
                        .sorted()
                        .toList(),
                changes(search(
                                text(TWO_VPCS.formatted("10.1.0.0/16", "10.1.1.0/24", "10.1.1.10")),
                                "app-1 db-1 tcp/5432"))
                        .stream()
                        .sorted()
                        .toList());
    }

    @Test
    void whereNothingInTheFileHelpsWhatStandsInTheWayIsSaid() {
        Reading.Read overlapping = text(TWO_VPCS.formatted("10.0.0.0/16", "10.0.9.0/24", "10.0.9.10"));
        RemedySearch.Result result = search(overlapping, "app-1 data/db-1 tcp/5432");
        assertTrue(result.remedy().isEmpty());
        assertEquals(
                List.of("DLV-010"),
                result.standing().stream().map(Step::rule).distinct().limit(1).toList());
    }

    @Test
    void aChangeGoesIntoTheIncludedFileThatItIsAbout(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("shop.yaml"), "topology: shop\ninclude: [parts/app.yaml]\n");
        Files.createDirectories(folder.resolve("parts"));
        Files.writeString(folder.resolve("parts/app.yaml"), """
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    subnets: { app: { az: a, cidr: 10.0.1.0/24 } }
                    securityGroups: { web: {}, app: {} }
                    interfaces:
                      web-1: { subnet: app, ip: 10.0.1.10, securityGroups: [web] }
                      app-1: { subnet: app, ip: 10.0.1.11, securityGroups: [app] }
                """);
        Reading.Read read = (Reading.Read) TopologyReader.read(folder.resolve("shop.yaml"), ReadingLimits.DEFAULT);
        RemedySearch.Result result = search(read, "web-1 app-1 tcp/8080");
        assertEquals(List.of("REM-010 vpcs.shop.securityGroups.app.inbound"), changes(result));
        assertEquals(
                List.of(folder.resolve("parts/app.yaml").toString()),
                result.changed().stream().map(SourceText::name).toList());
    }

    /** An address is what the packet carries: the copy is asked about it again, and not about who has it. */
    @Test
    void aFlowToAnAddressIsOpenedToThatAddress() {
        Reading.Read read = text("""
                topology: t
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    internetGateway: igw
                    routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw } ] } }
                    subnets: { a: { az: x, cidr: 10.0.1.0/24 } }
                    interfaces: { x: { subnet: a, ip: 10.0.1.10, publicIp: 52.1.1.1 } }
                """);
        RemedySearch.Result result = search(read, "internet 10.0.1.10 tcp/22");
        assertTrue(result.remedy().isEmpty());
        assertEquals(
                List.of("IGW-026"), result.standing().stream().map(Step::rule).toList());
        assertEquals(
                List.of("REM-014 vpcs.v.securityGroups.default.inbound"), changes(search(read, "internet x tcp/22")));
    }

    /** What the client's group opened to everybody before private DNS was on, it opens to the endpoint's group once that is on. */
    @Test
    void whatLooksOtherwiseOnceTheOthersAreMadeIsNarrowed() {
        Reading.Read read = text("""
                topology: t
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    dnsHostnames: true
                    subnets: { a: { az: x, cidr: 10.0.1.0/24 } }
                    securityGroups: { c: { outbound: [] }, ep: { inbound: [ { allow: tcp/443, from: c } ] } }
                    interfaces: { x: { subnet: a, ip: 10.0.1.10, securityGroups: [c] } }
                    endpoints: { sns: { type: interface, service: sns, subnets: { a: 10.0.1.99 }, securityGroups: [ep] } }
                """);
        assertEquals(
                List.of("REM-063 vpcs.v.endpoints.sns.privateDns", "REM-010 vpcs.v.securityGroups.c.outbound"),
                changes(search(read, "x service:sns tcp/443")));
    }

    private static final String BLOCKING = """
            topology: t
            vpcs:
              v:
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                blockPublicAccess: %s
                subnets: { pub: { az: x, cidr: 10.0.0.0/24 }, app: { az: x, cidr: 10.0.1.0/24, routeTable: app } }
                routeTables:
                  main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw } ] }
                  app: { routes: [ { to: 0.0.0.0/0, via: nat } ] }
                securityGroups: { web: { inbound: [ { allow: tcp/22, from: 0.0.0.0/0 } ] } }
                natGateways: { nat: { subnet: pub, publicIp: 52.0.0.1, privateIp: 10.0.0.5 } }
                interfaces:
                  a: { subnet: app, ip: 10.0.1.10 }
                  p: { subnet: pub, ip: 10.0.0.10, publicIp: 52.0.0.9, securityGroups: [web] }
            """;

    /** What goes out needs no exemption for what comes in; where only that is blocked there is none but for both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            block-bidirectional | p internet tcp/443 | REM-081 | allow-egress
            block-bidirectional | a internet tcp/443 | REM-081 | allow-egress
            block-bidirectional | internet p tcp/22  | REM-045 | allow-bidirectional
            block-ingress       | p internet tcp/443 | REM-080 | allow-bidirectional
            block-ingress       | internet p tcp/22  | REM-045 | allow-bidirectional
            """)
    void aSubnetIsExemptFromBlockPublicAccessForTheDirectionThatIsAsked(
            String mode, String question, String rule, String exemption) {
        RemedySearch.Result result = search(text(BLOCKING.formatted(mode)), question);
        assertEquals(List.of(rule + " vpcs.v.subnets.pub.blockPublicAccess"), changes(result));
        assertEquals(List.of(exemption), texts(result));
    }

    private static final String FILTERED = """
            topology: t
            vpcs:
              v:
                cidrs: [10.0.0.0/16]
                subnets: { c: { az: x, cidr: 10.0.1.0/24 }, s: { az: x, cidr: 10.0.2.0/24, networkAcl: n } }
                networkAcls: { n: { inbound: [ { rule: 1, allow: all, from: 0.0.0.0/0 } ], outbound: [ %s ] } }
                interfaces: { a: { subnet: c, ip: 10.0.1.10 }, b: { subnet: s, ip: 10.0.2.10 } }
            """;

    /** API:API_CreateNetworkAclEntry: an entry has one protocol, and one range of ports. */
    @Test
    void anEntryOfAnAclIsForOneRangeOfPorts() {
        RemedySearch.Result result =
                search(text(FILTERED.formatted("{ rule: 100, allow: tcp/5000-6000, to: 10.0.0.0/16 }")), "a b tcp/443");
        assertEquals(List.of("REM-015 vpcs.v.networkAcls.n.outbound"), changes(result));
        assertEquals(
                List.of(
                        "[{ rule: 110, allow: tcp/1024-4999, to: 10.0.1.10/32 }, { rule: 120, allow: tcp/6001-65535, to: 10.0.1.10/32 }]"),
                texts(result));
        assertEquals(
                "allow tcp/1024-4999, tcp/6001-65535 to 10.0.1.10/32 in network ACL v/n, outbound, as rule 110, 120",
                result.remedy().orElseThrow().summary());
    }

    /** What denies moves on, with what is behind it in a row, so that what the ACL does to others stays. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { rule: 1, deny: tcp, to: 0.0.0.0/0 }                                                                               | 0=2                 | 1
            { rule: 1, deny: tcp, to: 0.0.0.0/0 }, { rule: 2, allow: all, to: 0.0.0.0/0 }                                       | 1=3, 0=2            | 1
            { rule: 2, allow: all, to: 0.0.0.0/0 }, { rule: 1, deny: tcp, to: 0.0.0.0/0 }, { rule: 4, deny: all, to: 0.0.0.0/0 } | 0=3, 1=2           | 1
            { rule: 1, allow: tcp/2000, to: 0.0.0.0/0 }, { rule: 2, deny: tcp, to: 0.0.0.0/0 }                                  | 1=4                 | 2, 3
            { rule: 1, allow: tcp/2000, to: 0.0.0.0/0 }, { rule: 2, deny: tcp, to: 0.0.0.0/0 }, { rule: 4, deny: all, to: 0.0.0.0/0 } | 2=5, 1=4     | 2, 3
            { rule: 3, deny: tcp, to: 0.0.0.0/0 }                                                                               |                     | 2
            """)
    void anAclHasRoomBeforeWhatDeniesFirst(String entries, String moved, String numbers) {
        RemedySearch.Result result = search(text(FILTERED.formatted(entries)), "a b tcp/443");
        String remedies = result.remedy().orElseThrow().changes().stream()
                .filter(it -> it.change().rule().equals("REM-082"))
                .map(it -> it.change().place().replaceFirst(".*outbound[.](.*)[.]rule", "$1=") + it.text())
                .collect(Collectors.joining(", "));
        assertEquals(moved == null ? "" : moved, remedies);
        String summary = result.remedy().orElseThrow().summary();
        assertTrue(summary.endsWith(", as rule " + numbers), summary);
    }

    /** A topology file has no ranges of ICMP types: where one is let through already, all are. */
    @Test
    void whatIsLeftOfIcmpIsAllowedAsIcmp() {
        String open = "{ rule: 1, allow: all, to: 0.0.0.0/0 }";
        String group = FILTERED.formatted(open)
                .replace(
                        "ip: 10.0.2.10 }",
                        "ip: 10.0.2.10, securityGroups: [g] } }\n    securityGroups: { g: { inbound: [ { allow: icmp/8, from: 10.0.1.0/24 } ] }");
        assertEquals(List.of("{ allow: icmp, from: default }"), texts(search(text(group), "a b icmp")));
        String acl = FILTERED.formatted(open).replace("allow: all, from", "allow: icmp/8, from");
        assertEquals(List.of("{ rule: 11, allow: icmp, from: 10.0.1.10/32 }"), texts(search(text(acl), "a b icmp")));
    }

    /** TGW:how-transit-gateways-work: a subnet of an attachment has IPv4 addresses. */
    @Test
    void aSubnetOfAnAttachmentHasIpv4() {
        String text = """
                topology: t
                vpcs:
                  a:
                    cidrs: [10.0.0.0/16]
                    ipv6Cidrs: ["2600:1f18:1::/56"]
                    subnets:
                      six: { az: b, ipv6Cidr: "2600:1f18:1:6::/64" }
                      tga: { az: a, cidr: 10.0.9.0/28, ipv6Cidr: "2600:1f18:1:9::/64" }
                      %s
                    routeTables: { m: { main: true, routes: [ { to: "2600:1f18:2::/56", via: tgw } ] } }
                    interfaces: { one: { subnet: six, ipv6: "2600:1f18:1:6::10" } }
                  b:
                    cidrs: [10.1.0.0/16]
                    ipv6Cidrs: ["2600:1f18:2::/56"]
                    subnets: { s: { az: b, cidr: 10.1.1.0/24, ipv6Cidr: "2600:1f18:2:1::/64" } }
                    routeTables: { m: { main: true, routes: [ { to: "2600:1f18:1::/56", via: tgw } ] } }
                    securityGroups: { g: { inbound: [ { allow: tcp/22, from: "::/0" } ] } }
                    interfaces: { two: { subnet: s, ipv6: "2600:1f18:2:1::10", securityGroups: [g] } }
                transitGateways:
                  tgw:
                    attachments:
                      to-a: { vpc: a, subnets: [tga], associate: t, propagate: [t] }
                      to-b: { vpc: b, subnets: [s], associate: t, propagate: [t] }
                    routeTables: { t: {} }
                """;
        RemedySearch.Result result =
                search(text(text.formatted("tgb: { az: b, cidr: 10.0.9.16/28 }")), "one two tcp/22");
        assertEquals(List.of("REM-055 transitGateways.tgw.attachments.to-a.subnets"), changes(result));
        assertEquals(List.of("tgb"), texts(result));
        assertEquals(
                List.of(),
                search(text(text.formatted("")), "one two tcp/22").remedy().stream()
                        .flatMap(it -> it.changes().stream())
                        .filter(it -> it.change().rule().equals("REM-055"))
                        .toList());
    }

    private static List<String> texts(RemedySearch.Result result) {
        return result.remedy().orElseThrow().changes().stream()
                .map(Remedy.Placed::text)
                .toList();
    }

    private static final String OFFICE = """
            topology: t
            vpcs:
              v:
                cidrs: [10.0.0.0/16]
                routeTables: { a: {} }
                subnets: { a: { az: x, cidr: 10.0.1.0/24, routeTable: a } }
                interfaces: { x: { subnet: a, ip: 10.0.1.10 } }
            networks: { hq: { cidrs: [10.250.0.0/24] } }
            """;

    /** By what the VPC has already, and by a new VPN gateway where it has nothing. */
    @Test
    void aNetworkThatNothingLeadsToIsConnected() {
        assertEquals(
                List.of("REM-032 vpcs.v.routeTables.a.routes", "REM-069 vpnGateways.vgw.networks"),
                changes(search(text(OFFICE + "vpnGateways: { vgw: { vpc: v, networks: [] } }\n"), "x hq tcp/22")));
        assertEquals(
                List.of("REM-032 vpcs.v.routeTables.a.routes", "REM-071 transitGateways.tgw.attachments.att-hq"),
                changes(search(text(OFFICE + """
                        transitGateways:
                          tgw:
                            attachments: { v: { vpc: v, subnets: [a], associate: r, propagate: [r] } }
                            routeTables: { r: {} }
                        """), "x hq tcp/22")));
        assertEquals(
                List.of("REM-073 vpnGateways.vgw-v", "REM-032 vpcs.v.routeTables.a.routes"),
                changes(search(text(OFFICE), "x hq tcp/22")));
    }

    /** A new route to the block of the peer would lose against the narrower one that is there. */
    @Test
    void aNarrowerRouteThatLeadsElsewhereIsTurned() {
        Reading.Read read = text("""
                topology: t
                vpcs:
                  a:
                    cidrs: [10.0.0.0/16]
                    routeTables: { r: { routes: [ { to: 10.1.1.0/24, via: a-c } ] } }
                    subnets: { s: { az: x, cidr: 10.0.1.0/24, routeTable: r } }
                    interfaces: { one: { subnet: s, ip: 10.0.1.10 } }
                  b:
                    cidrs: [10.1.0.0/16]
                    routeTables: { r: { routes: [ { to: 10.0.0.0/16, via: a-b } ] } }
                    subnets: { s: { az: x, cidr: 10.1.1.0/24, routeTable: r } }
                    securityGroups: { g: { inbound: [ { allow: tcp/22, from: 10.0.0.0/8 } ] } }
                    interfaces: { two: { subnet: s, ip: 10.1.1.10, securityGroups: [g] } }
                  c: { cidrs: [10.2.0.0/16] }
                peerings: { a-b: { between: [a, b], status: active }, a-c: { between: [a, c], status: active } }
                """);
        RemedySearch.Result result = search(read, "one two tcp/22");
        assertEquals(List.of("REM-033 vpcs.a.routeTables.r.routes.0"), changes(result));
        assertEquals(
                "route 10.1.1.0/24 to a-b in a/r, and no longer to a-c",
                result.remedy().orElseThrow().summary());
    }

    /** The route that lets the packet in circles between the gateways is not the one to mend: the two VPCs are joined by another. */
    @Test
    void whereNothingNearerHelpsTheTableAheadLeadsElsewhere() {
        Reading.Read read = text("""
                topology: t
                vpcs:
                  a:
                    cidrs: [10.0.0.0/16]
                    routeTables: { r: { routes: [ { to: 10.0.0.0/8, via: t1 } ] } }
                    subnets: { s: { az: x, cidr: 10.0.1.0/24, routeTable: r } }
                    interfaces: { one: { subnet: s, ip: 10.0.1.10 } }
                  b:
                    cidrs: [10.1.0.0/16]
                    routeTables: { r: { routes: [ { to: 10.0.0.0/16, via: a-b } ] } }
                    subnets: { s: { az: x, cidr: 10.1.1.0/24, routeTable: r } }
                    securityGroups: { g: { inbound: [ { allow: tcp/22, from: 10.0.0.0/8 } ] } }
                    interfaces: { two: { subnet: s, ip: 10.1.1.10, securityGroups: [g] } }
                peerings: { a-b: { between: [a, b], status: active } }
                transitGateways:
                  t1:
                    attachments: { a: { vpc: a, subnets: [s], associate: r }, p: { peer: t2, associate: r } }
                    routeTables: { r: { routes: [ { to: 10.0.0.0/8, via: p } ] } }
                  t2:
                    attachments: { p: { peer: t1, associate: r } }
                    routeTables: { r: { routes: [ { to: 10.0.0.0/8, via: p } ] } }
                """);
        assertEquals(List.of("REM-032 vpcs.a.routeTables.r.routes"), changes(search(read, "one two tcp/22")));
    }

    @Test
    void besideAnEgressOnlyGatewayAnInternetGatewayLetsRequestsIn() {
        Reading.Read read = text("""
                topology: t
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    ipv6Cidrs: ["2600:1f18:1::/56"]
                    egressOnlyInternetGateway: eigw
                    routeTables: { six: { routes: [ { to: "::/0", via: eigw } ] } }
                    subnets:
                      a: { az: x, cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64", routeTable: six }
                    securityGroups: { g: { inbound: [ { allow: tcp/22, from: "::/0" } ] } }
                    interfaces: { x: { subnet: a, ipv6: "2600:1f18:1:1::10", securityGroups: [g] } }
                """);
        assertEquals(
                List.of("REM-076 vpcs.v.internetGateway", "REM-032 vpcs.v.routeTables.six.routes"),
                changes(search(read, "2606:4700::1111 x tcp/22")));
    }

    /** By a NAT gateway that is there, else by a new one: an interface with IPv6 only can have no public IPv4 address. */
    @Test
    void ipv4IsReachedFromIpv6ByNatGateway() {
        String text = """
                topology: t
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    ipv6Cidrs: ["2600:1f18:1::/56"]
                    internetGateway: igw
                    routeTables: { six: {}, out: { routes: [ { to: 0.0.0.0/0, via: igw } ] } }
                    subnets:
                      a: { az: x, ipv6Cidr: "2600:1f18:1:1::/64", routeTable: six }
                      b: { az: x, cidr: 10.0.2.0/24, routeTable: out }
                    interfaces: { x: { subnet: a, ipv6: "2600:1f18:1:1::10" } }
                    natGateways: { %s }
                """;
        assertEquals(
                List.of("REM-032 vpcs.v.routeTables.six.routes"),
                changes(search(
                        text(text.formatted("nat: { subnet: b, publicIp: 52.0.0.1 }")), "x 64:ff9b::808:808 tcp/443")));
        assertEquals(
                List.of("REM-032 vpcs.v.routeTables.six.routes", "REM-078 vpcs.v.natGateways.nat-b"),
                changes(search(text(text.formatted("")), "x 64:ff9b::808:808 tcp/443")).stream()
                        .sorted()
                        .toList());
    }

    private static List<String> changes(RemedySearch.Result result) {
        return result.remedy().orElseThrow().changes().stream()
                .map(it -> it.change().rule() + " " + it.change().place())
                .toList();
    }

    private static Reading.Read text(String yaml) {
        return (Reading.Read) TopologyReader.readText("two.yaml", yaml);
    }

    private static RemedySearch.Result search(Reading.Read read, String question) {
        String[] words = question.split(" ");
        return new RemedySearch(read, ReadingLimits.DEFAULT, EveryOrder::proposals)
                .find(new Question(words[0], words[1], List.of(Traffic.parse(words[2])), Range.EPHEMERAL, false));
    }
}
