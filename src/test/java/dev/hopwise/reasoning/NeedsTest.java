package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Suitability;
import dev.hopwise.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** By what a need can be met, rule by rule and line by line (PL: gateway-endpoints, privatelink-access-aws-services). */
class NeedsTest {
    /** A private and a public subnet; endpoints and needs are what each test adds, from line 24 on. */
    private static final String NETWORK = """
            topology: t
            networks: { office: { cidrs: [192.168.0.0/16] } }
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                dnsHostnames: true
                internetGateway: igw
                subnets:
                  public: { az: us-east-1a, cidr: 10.0.0.0/24, routeTable: public }
                  app: { az: us-east-1a, cidr: 10.0.1.0/24, routeTable: private }
                  far: { az: us-east-1b, cidr: 10.0.2.0/24, routeTable: private }
                routeTables:
                  public: { routes: [ { to: 0.0.0.0/0, via: igw } ] }
                  private: { main: true }
                securityGroups:
                  app: {}
                  endpoint: { inbound: [ { allow: all, from: app } ] }
                interfaces:
                  app-1: { subnet: app, ip: 10.0.1.10, securityGroups: [app] }
                  web-1: { subnet: public, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [app] }
            """;

    private static final String NOTHING_PUBLIC = """
            nat no VPE-251
            internet-gateway no VPE-261
            """;

    private static final String EVERYTHING_PUBLIC = """
            nat suits VPE-250 | VPE-254:4
            internet-gateway suits VPE-260 | VPE-265:14 | VPE-266:19
            """;

    private static Suitability.Answer only(String network, String more) {
        List<Suitability.Answer> answers = suitability(network + more).needs();
        assertEquals(1, answers.size());
        return answers.get(0);
    }

    private static Suitability.Answer only(String more) {
        return only(NETWORK, more);
    }

    private static Suitability suitability(String text) {
        Reading reading = TopologyReader.readText("t.yaml", text);
        Topology topology =
                assertInstanceOf(Reading.Read.class, reading, reading::toString).topology();
        return EveryOrder.suitability(topology);
    }

    /** {@code gateway suits VPE-220 | VPE-224:3}: means, whether it suits, the rules why, and what is missing, with its line. */
    private static void says(String expected, Suitability.Answer answer) {
        assertEquals(
                expected.strip(),
                (answer.met() ? "met by " + String.join(", ", answer.by()) : "not met")
                        + answer.options().stream().map(NeedsTest::written).collect(Collectors.joining()));
    }

    private static String written(Suitability.Option option) {
        return "\n" + option.means().word() + (option.suitable() ? " suits " : " no ")
                + option.because().stream().map(Suitability.Reason::rule).collect(Collectors.joining(" "))
                + option.missing().stream()
                        .map(reason -> " | " + reason.rule() + ":" + reason.at().line())
                        .collect(Collectors.joining());
    }

    @Test
    void s3IsMetByAGatewayEndpointInTheTable() {
        says("""
                met by shop/s3
                gateway suits VPE-220 VPE-227
                interface suits VPE-230 VPE-238 | VPE-233:4
                nat no VPE-251 VPE-256
                internet-gateway no VPE-261
                """, only("""
                    endpoints:
                      s3: { type: gateway, service: s3, routeTables: [private] }
                needs: [ { from: app-1, service: s3, privateOnly: true } ]
                """));
    }

    @Test
    void withoutAnEndpointOrAWayOutEverythingIsMissing() {
        says("""
                not met
                gateway suits VPE-220 | VPE-224:4
                interface suits VPE-230 VPE-238 | VPE-233:4
                nat suits VPE-250 VPE-256 | VPE-254:4
                internet-gateway suits VPE-260 | VPE-265:14 | VPE-266:19
                """, only("""
                needs: [ { from: app-1, service: dynamodb } ]
                """));
    }

    @Test
    void aGatewayEndpointServesTheTablesThatItIsIn() {
        says("""
                not met
                gateway suits VPE-220 VPE-227 | VPE-225:22
                interface suits VPE-230 VPE-238 | VPE-233:4
                nat no VPE-251 VPE-256
                internet-gateway no VPE-261
                """, only("""
                    endpoints:
                      s3: { type: gateway, service: s3, routeTables: [public] }
                needs: [ { from: app-1, service: s3, privateOnly: true } ]
                """));
    }

    @Test
    void aGatewayEndpointHasToBeAvailable() {
        says("""
                not met
                gateway suits VPE-220 VPE-227 | VPE-003:22
                interface suits VPE-230 VPE-238 | VPE-233:4
                nat no VPE-251 VPE-256
                internet-gateway no VPE-261
                """, only("""
                    endpoints:
                      s3: { type: gateway, service: s3, routeTables: [private], state: deleting }
                needs: [ { from: app-1, service: s3, privateOnly: true } ]
                """));
    }

    @Test
    void aGatewayEndpointServesItsOwnRegion() {
        says("""
                not met
                gateway no VPE-223
                interface suits VPE-230 VPE-238 VPE-239 | VPE-233:4
                nat no VPE-251 VPE-256
                internet-gateway no VPE-261
                """, only("""
                needs: [ { from: app-1, service: com.amazonaws.eu-west-1.s3, privateOnly: true } ]
                """));
    }

    @Test
    void whatTheGroupOrThePolicyStopsOnTheWayIsMissing() {
        says("""
                not met
                gateway suits VPE-220 VPE-227 | VPE-052:26
                interface suits VPE-230 VPE-238 | VPE-233:4
                nat no VPE-251 VPE-256
                internet-gateway no VPE-261
                """, only("""
                    endpoints:
                      s3:
                        type: gateway
                        service: s3
                        routeTables: [private]
                        policy:
                          Statement: { Effect: Allow, Principal: "*", Action: "s3:GetObject", Resource: "*" }
                needs: [ { from: app-1, service: s3, privateOnly: true, operations: [PutObject] } ]
                """));
    }

    @Test
    void anOfficeNeedsAnInterfaceEndpoint() {
        says("""
                not met
                gateway no VPE-222
                interface suits VPE-230 VPE-238 | VPE-240:21
                nat no VPE-253 VPE-256
                internet-gateway no VPE-263
                """, only("""
                needs: [ { from: office, service: s3 } ]
                """));
    }

    @Test
    void anOfficeAsksForTheNamesOfTheEndpoint() {
        says("""
                not met
                gateway no VPE-222
                interface suits VPE-230 VPE-238 | RTB-003:14 | SG-002:17 | VPE-241:22
                nat no VPE-253 VPE-256
                internet-gateway no VPE-263
                """, only("""
                    endpoints:
                      s3: { type: interface, service: s3, subnets: [app], securityGroups: [endpoint], privateDns: true }
                needs: [ { from: office, service: s3 } ]
                vpnGateways: { vgw: { vpc: shop, networks: [office] } }
                """));
    }

    @Test
    void theGroupOfAnInterfaceEndpointHasToAdmit() {
        says("""
                not met
                gateway no VPE-221
                interface suits VPE-230 | SG-002:4
                """ + NOTHING_PUBLIC, only("""
                    endpoints:
                      sqs: { type: interface, service: sqs, subnets: [app], privateDns: true }
                needs: [ { from: app-1, service: sqs, privateOnly: true } ]
                """));
    }

    @Test
    void anotherZoneIsServedAndToldOf() {
        says("""
                met by shop/sqs
                gateway no VPE-221
                interface suits VPE-230 VPE-237
                """ + NOTHING_PUBLIC, only("""
                    endpoints:
                      sqs: { type: interface, service: sqs, subnets: [far], securityGroups: [endpoint], privateDns: true }
                needs: [ { from: app-1, service: sqs, privateOnly: true } ]
                """));
    }

    @Test
    void withoutPrivateDnsTheNameLeadsPastTheEndpoint() {
        says("""
                not met
                gateway no VPE-221
                interface suits VPE-230 | VPE-235:22
                """ + EVERYTHING_PUBLIC, only("""
                    endpoints:
                      sns: { type: interface, service: sns, subnets: [app], securityGroups: [endpoint] }
                needs: [ { from: app-1, service: sns } ]
                """));
    }

    @Test
    void privateDnsNeedsBothAttributesOfTheVpc() {
        says("""
                not met
                gateway no VPE-221
                interface suits VPE-230 | VPE-236:4
                """ + NOTHING_PUBLIC, only(NETWORK.replace("dnsHostnames: true", "dnsHostnames: false"), """
                    endpoints:
                      sns: { type: interface, service: sns, subnets: [app], securityGroups: [endpoint], privateDns: true }
                needs: [ { from: app-1, service: sns, privateOnly: true } ]
                """));
    }

    @Test
    void anInterfaceEndpointHasToBeAvailable() {
        says("""
                not met
                gateway no VPE-221
                interface suits VPE-230 | VPE-012:22
                """ + NOTHING_PUBLIC, only("""
                    endpoints:
                      sns: { type: interface, service: sns, subnets: [app], securityGroups: [endpoint], privateDns: true, state: pendingAcceptance }
                needs: [ { from: app-1, service: sns, privateOnly: true } ]
                """));
    }

    @Test
    void anEndpointAnswersNoPing() {
        says("""
                not met
                gateway no VPE-221
                interface no VPE-232
                """ + NOTHING_PUBLIC, only("""
                    endpoints:
                      sns: { type: interface, service: sns, subnets: [app], securityGroups: [endpoint], privateDns: true }
                needs: [ { from: app-1, service: sns, on: icmp, privateOnly: true } ]
                """));
    }

    @Test
    void anotherRegionNeedsAServiceThatAllowsIt() {
        says("""
                not met
                gateway no VPE-221
                interface suits VPE-230 VPE-239 | VPE-233:4
                """ + EVERYTHING_PUBLIC, only("""
                needs: [ { from: app-1, service: com.amazonaws.eu-west-1.sqs } ]
                """));
    }

    @Test
    void anEndpointServiceHasNoPublicAddresses() {
        says("""
                met by shop/own
                gateway no VPE-221
                interface suits VPE-230
                nat no VPE-252
                internet-gateway no VPE-262
                """, only("""
                    endpoints:
                      own: { type: interface, service: billing, subnets: [app], securityGroups: [endpoint] }
                services: { billing: { name: com.amazonaws.vpce.us-east-1.vpce-svc-0a1b2c3d } }
                needs: [ { from: app-1, service: billing, on: tcp/443 } ]
                """));
    }

    @Test
    void aNatGatewayMeetsWhatNeedNotBePrivate() {
        says(
                """
                met by shop/nat
                gateway no VPE-221
                interface suits VPE-230 | VPE-233:4
                nat suits VPE-250
                internet-gateway suits VPE-260 | VPE-265:14 | VPE-266:19
                """,
                only(
                        NETWORK.replace(
                                "private: { main: true }",
                                "private: { main: true, routes: [ { to: 0.0.0.0/0, via: nat } ] }"),
                        """
                    natGateways: { nat: { subnet: public, publicIp: 52.0.0.1 } }
                needs: [ { from: app-1, service: kinesis } ]
                """));
    }

    @Test
    void aNatGatewayServesTheTablesThatLeadToIt() {
        says("""
                not met
                gateway no VPE-221
                interface suits VPE-230 | VPE-233:4
                nat suits VPE-250 | VPE-255:14
                internet-gateway suits VPE-260 | VPE-265:14 | VPE-266:19
                """, only("""
                    natGateways: { nat: { subnet: public, publicIp: 52.0.0.1 } }
                needs: [ { from: app-1, service: kinesis } ]
                """));
    }

    /** It sends by the table of its subnet; and a public subnet has its way out. */
    @Test
    void aNatGatewayDoesNotServePublicSubnets() {
        String needy = NETWORK.replace(", publicIp: 52.0.0.10", "");
        String needs = "needs: [ { from: web-1, service: kinesis } ]\n";
        String says = """
                not met
                gateway no VPE-221
                interface suits VPE-230 | VPE-233:4
                nat suits VPE-250 | %s
                internet-gateway suits VPE-260 | %s
                """;
        says(
                says.formatted("VPE-259:13", "IGW-003:20"),
                only(needy, "    natGateways: { nat: { subnet: public, publicIp: 52.0.0.1 } }\n" + needs));
        String other = needy.replace("10.0.2.0/24, routeTable: private", "10.0.2.0/24, routeTable: far")
                .replace(
                        "private: { main: true }",
                        "private: { main: true }\n      far: { routes: [ { to: 0.0.0.0/0, via: igw } ] }");
        String nat = "    natGateways: { nat: { subnet: far, publicIp: 52.0.0.1 } }\n";
        says(says.formatted("VPE-268:13", "IGW-003:21"), only(other, nat + needs));
        says(
                says.formatted("VPE-255:13", "VPE-265:13 | VPE-266:21"),
                only(other.replaceFirst("via: igw", "via: igw, state: blackhole"), nat + needs));
    }

    @Test
    void aNatGatewayIsNoPrivateWay() {
        says(
                """
                not met
                gateway no VPE-221
                interface suits VPE-230 | VPE-233:4
                """ + NOTHING_PUBLIC,
                only(
                        NETWORK.replace(
                                "private: { main: true }",
                                "private: { main: true, routes: [ { to: 0.0.0.0/0, via: nat } ] }"),
                        """
                    natGateways: { nat: { subnet: public, publicIp: 52.0.0.1 } }
                needs: [ { from: app-1, service: kinesis, privateOnly: true } ]
                """));
    }

    @Test
    void anInternetGatewayMeetsTheNeedOfWhatHasAPublicAddress() {
        says("""
                met by shop/igw
                gateway no VPE-221
                interface suits VPE-230 | VPE-233:4
                nat suits VPE-250 | VPE-254:4
                internet-gateway suits VPE-260
                """, only("""
                needs: [ { from: web-1, service: kinesis } ]
                """));
    }

    @Test
    void aVpcWithoutGatewaysLacksThem() {
        says(
                """
                not met
                gateway no VPE-221
                interface suits VPE-230 | VPE-233:4
                nat suits VPE-250 | VPE-254:4
                internet-gateway suits VPE-260 | VPE-264:4 | VPE-266:18
                """,
                only(
                        NETWORK.replace("    internetGateway: igw\n", "")
                                .replace("{ routes: [ { to: 0.0.0.0/0, via: igw } ] }", "{}"),
                        """
                needs: [ { from: app-1, service: kinesis } ]
                """));
    }

    @Test
    void aSetIsMetWhenAllOfItAre() {
        says("""
                not met
                gateway suits VPE-220 VPE-227 | VPE-225:22
                interface suits VPE-230 VPE-238 | VPE-233:4
                nat no VPE-251 VPE-256
                internet-gateway no VPE-261
                """, only("""
                    endpoints:
                      s3: { type: gateway, service: s3, routeTables: [public] }
                needs: [ { from: "vpc:shop", service: s3, privateOnly: true } ]
                """));
    }

    @Test
    void whatIsOpenIsNotMet() {
        says(
                """
                not met
                gateway suits VPE-220 VPE-227 | SG-006:16
                interface suits VPE-230 VPE-238 | VPE-233:4
                nat no VPE-251 VPE-256
                internet-gateway no VPE-261
                """,
                only(NETWORK.replace("app: {}", "app: { outbound: [ { allow: tcp/443, to: 52.216.0.0/15 } ] }"), """
                    endpoints:
                      s3: { type: gateway, service: s3, routeTables: [private] }
                needs: [ { from: app-1, service: s3, privateOnly: true } ]
                """));
    }

    @Test
    void aNeedIsJudgedByItsOwnOperations() {
        Suitability suitability = suitability(NETWORK + """
                    endpoints:
                      s3:
                        type: gateway
                        service: s3
                        routeTables: [private]
                        policy:
                          Statement: { Effect: Allow, Principal: "*", Action: "s3:GetObject", Resource: "*" }
                needs:
                  - { from: app-1, service: s3, operations: [GetObject] }
                  - { from: app-1, service: s3, operations: [PutObject] }
                """);
        assertEquals(
                List.of(true, false),
                suitability.needs().stream().map(Suitability.Answer::met).toList());
    }

    /** It leads to public addresses, and so counts as an internet gateway. */
    @Test
    void anEgressOnlyGatewayIsNoPrivateWay() {
        Suitability suitability = suitability("""
                topology: t
                vpcs:
                  shop:
                    ipv6Cidrs: [2600:1f00::/56]
                    egressOnlyInternetGateway: eigw
                    subnets: { app: { ipv6Cidr: 2600:1f00::/64 } }
                    routeTables: { main: { main: true, routes: [ { to: "::/0", via: eigw } ] } }
                    interfaces: { app-1: { subnet: app, ipv6: 2600:1f00::10 } }
                needs:
                  - { from: app-1, service: kinesis }
                  - { from: app-1, service: kinesis, privateOnly: true }
                """);
        assertEquals(
                List.of(true, false),
                suitability.needs().stream().map(Suitability.Answer::met).toList());
        assertEquals(List.of("shop/eigw"), suitability.needs().get(0).by());
    }

    /** Sessions come from the endpoint; who has the need is asked. */
    @Test
    void sessionsComeByAnInstanceConnectEndpoint() {
        String need = "needs: [ { from: app-1, service: ec2-instance-connect, on: tcp/22 } ]";
        says("""
                not met
                gateway no VPE-221
                interface no VPE-231
                instance-connect suits VPE-270 | VPE-273:4
                nat no VPE-271
                internet-gateway no VPE-272
                """, only(need));
        String endpoint = """
                    endpoints:
                      eic: { type: instanceConnect, subnet: far, securityGroups: [app] }
                """;
        says("""
                not met
                gateway no VPE-221
                interface no VPE-231
                instance-connect suits VPE-270 | SG-003:16
                nat no VPE-271
                internet-gateway no VPE-272
                """, only(endpoint + need));
        says(
                """
                met by shop/eic
                gateway no VPE-221
                interface no VPE-231
                instance-connect suits VPE-270
                nat no VPE-271
                internet-gateway no VPE-272
                """,
                only(
                        NETWORK.replace("app: {}", "app: { inbound: [ { allow: tcp/22, from: app } ] }"),
                        endpoint + need));
    }

    @Test
    void whatNobodyHasIsNotMet() {
        Suitability.Answer nobody = only("needs: [ { from: \"sg:endpoint\", service: s3 } ]");
        says("not met", nobody);
        assertEquals(
                List.of("securityGroup shop/endpoint has no network interface (t.yaml:21:10)"), nobody.assumptions());
    }

    /** By peering, as over VPN: it has no other name than the endpoint's own. */
    @Test
    void anEndpointServiceIsReachedInAPeer() {
        says("""
                met by far/pay
                gateway no VPE-221
                interface suits VPE-230
                nat no VPE-252
                internet-gateway no VPE-262
                """, only("""
                topology: t
                vpcs:
                  near:
                    cidrs: [10.0.0.0/16]
                    subnets: { app: { cidr: 10.0.1.0/24 } }
                    routeTables: { main: { main: true, routes: [ { to: 10.1.0.0/16, via: pcx } ] } }
                    interfaces: { app-1: { subnet: app, ip: 10.0.1.10 } }
                  far:
                    cidrs: [10.1.0.0/16]
                    subnets: { pay: { cidr: 10.1.1.0/24 } }
                    routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/16, via: pcx } ] } }
                    securityGroups: { pay: { inbound: [ { allow: tcp/443, from: 10.0.0.0/16 } ] } }
                    endpoints: { pay: { type: interface, service: pay, subnets: [pay], securityGroups: [pay] } }
                peerings: { pcx: { between: [near, far] } }
                services: { pay: { name: com.amazonaws.vpce.us-east-1.vpce-svc-1 } }
                needs: [ { from: app-1, service: pay } ]
                """, ""));
    }

    /** IPv6 has routes and translations of its own. */
    @Test
    void aSenderWithIpv6OnlyLacksOtherThings() {
        says("""
                not met
                gateway suits VPE-220 VPE-227 | VPE-228:9
                interface suits VPE-230 VPE-238 | VPE-233:3
                nat suits VPE-250 VPE-256 | VPE-257:7
                internet-gateway suits VPE-260 | VPE-267:7
                """, only("""
                topology: t
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    ipv6Cidrs: [2600:1f00::/56]
                    subnets: { app: { ipv6Cidr: 2600:1f00::/64 } }
                    routeTables: { main: { main: true } }
                    interfaces: { app-1: { subnet: app, ipv6: 2600:1f00::10 } }
                    endpoints: { s3: { type: gateway, service: s3, routeTables: [main] } }
                needs: [ { from: app-1, service: s3 } ]
                """, ""));
    }

    /** An endpoint of the other family is no help, whatever tables it is in; one of the right family may lack the table (PL: gateway-endpoints). */
    @Test
    void aGatewayEndpointOfAnotherFamilyIsToldAsThat() {
        String network = """
                topology: t
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    ipv6Cidrs: [2600:1f00::/56]
                    subnets: { app: { ipv6Cidr: 2600:1f00::/64 } }
                    routeTables: { main: { main: true }, other: {} }
                    interfaces: { app-1: { subnet: app, ipv6: 2600:1f00::10 } }
                    endpoints: { %s }
                needs: [ { from: app-1, service: s3 } ]
                """;
        String four = "four: { type: gateway, service: s3, routeTables: [other] }";
        Suitability.Option gateway = only(network.formatted(four), "").options().get(0);
        assertEquals(
                "gateway suits VPE-220 VPE-227 | VPE-228:9", written(gateway).strip());
        assertEquals(
                Optional.of(
                        "set ipAddressType of shop/four to dualstack if every subnet of its tables has both families;"
                                + " else add a gateway endpoint of ipAddressType ipv6, with shop/main in its routeTables"),
                gateway.missing().get(0).remedy());
        String six = "six: { type: gateway, service: s3, routeTables: [other], ipAddressType: ipv6 }";
        assertEquals(
                "gateway suits VPE-220 VPE-227 VPE-227 | VPE-225:9",
                written(only(network.formatted(four + ", " + six), "").options().get(0))
                        .strip());
    }

    /** S3: privatelink-interface-endpoints: over peering and transit gateways an endpoint has addresses, and no name. */
    @Test
    void anEndpointOfAPeerIsNamed() {
        String more = """
                    endpoints: {}
                  hub:
                    cidrs: [10.1.0.0/16]
                    subnets: { a: { cidr: 10.1.0.0/24 } }
                    endpoints: { sqs: { type: interface, service: sqs, subnets: [a], privateDns: true } }
                %s
                needs: [ { from: app-1, service: sqs } ]
                """;
        String peered = "peerings: { pcx: { between: [shop, hub]%s } }";
        Suitability.Option peer =
                only(more.formatted(peered.formatted(""))).options().get(1);
        assertEquals(
                "interface suits VPE-230 VPE-244 | VPE-233:4", written(peer).strip());
        assertEquals(
                "hub/sqs of hub can be reached over pcx by its own names; the name of sqs in us-east-1 leads there only if"
                        + " a private hosted zone of Route 53 in shop says so, for private DNS counts in hub alone",
                peer.because().get(1).text());
        assertEquals(
                "interface suits VPE-230 | VPE-233:4",
                written(only(more.formatted(peered.formatted(", status: deleted")))
                                .options()
                                .get(1))
                        .strip());
        String attached = """
                transitGateways:
                  tgw:
                    attachments: { shop: { vpc: shop, associate: core }, hub: { vpc: hub, associate: core } }
                    routeTables: { core: {} }
                """;
        assertEquals(
                "interface suits VPE-230 VPE-245 | VPE-233:4",
                written(only(more.formatted(attached.strip())).options().get(1)).strip());
    }

    /** A blackhole leads nothing; a service that is not known is taken at its word. */
    @Test
    void aBlackholeIsNoRoute() {
        says(
                """
                not met
                gateway no VPE-221
                interface suits VPE-242 | VPE-233:4
                nat suits VPE-250 | VPE-255:14
                internet-gateway suits VPE-260 | VPE-265:14 | VPE-266:19
                """,
                only(
                        NETWORK.replace(
                                "private: { main: true }",
                                "private: { main: true, routes: [ { to: 0.0.0.0/0, via: nat, state: blackhole } ] }"),
                        """
                    natGateways: { nat: { subnet: public, publicIp: 52.0.0.1 } }
                needs: [ { from: app-1, service: com.amazonaws.us-east-1.nobody-knows } ]
                """));
    }

    /** As over the pairs of ends of a question: what differs is mixed, and what is open for some is open. */
    @Test
    void aSetIsJudgedAsOne() {
        String endpoint = """
                    endpoints:
                      s3: { type: gateway, service: s3, routeTables: [%s] }
                needs: [ { from: "vpc:shop", service: s3, privateOnly: true } ]
                """;
        assertEquals(
                Optional.of(Verdict.MIXED), only(endpoint.formatted("public")).verdict());
        String narrow = NETWORK.replace(
                        "app: {}", "app: {}\n      narrow: { outbound: [ { allow: tcp/443, to: 52.216.0.0/15 } ] }")
                .replace("10.0.1.10, securityGroups: [app]", "10.0.1.10, securityGroups: [narrow]");
        assertEquals(
                Optional.of(Verdict.UNDETERMINED),
                only(narrow, endpoint.formatted("private, public")).verdict());
        assertEquals(
                Optional.of(Verdict.ALLOWED),
                only(endpoint.formatted("private, public")).verdict());
    }
}
