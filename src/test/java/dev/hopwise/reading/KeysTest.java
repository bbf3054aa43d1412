package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.topology.Label;
import dev.hopwise.topology.SecurityGroup;
import dev.hopwise.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may stand where: keys, maps and lists. */
class KeysTest {
    @Test
    void anUnknownKeyIsNamedWithTheNearestWord() {
        assertEquals(
                List.of("net.yaml:5:5  error  unknown key 'subnetz' in vpc shop; expected one of " + Reads.VPC_KEYS
                        + "; maybe 'subnets'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnetz: {}
                        """));
    }

    @Test
    void whatStandsBelowAMisspeltKeyIsStillKnown() {
        assertEquals(
                List.of("net.yaml:5:5  error  unknown key 'subnetz' in vpc shop; expected one of " + Reads.VPC_KEYS
                        + "; maybe 'subnets'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnetz:
                              a: { cidr: 10.0.0.0/24 }
                            interfaces:
                              web-1: { subnet: a, ip: 10.0.0.10 }
                        """));
    }

    @Test
    void aKeyLikeNoOtherHasNoSuggestion() {
        assertEquals(
                List.of("net.yaml:5:5  error  unknown key 'colour' in vpc shop; expected one of " + Reads.VPC_KEYS),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            colour: red
                        """));
    }

    @Test
    void anUnknownKeyAtTheTopLevel() {
        assertEquals(
                List.of("net.yaml:2:1  error  unknown key 'vpc'; expected one of " + Reads.TOPOLOGY_KEYS
                        + "; maybe 'vpcs'"),
                Reads.problems("""
                        topology: t
                        vpc: {}
                        """));
    }

    @Test
    void aMisspeltTopologyKeyIsATypoAndNoFragment() {
        assertEquals(
                List.of("net.yaml:1:1  error  unknown key 'topolgy'; expected one of " + Reads.TOPOLOGY_KEYS
                        + "; maybe 'topology'"),
                Reads.problems("""
                        topolgy: t
                        vpcs: {}
                        """));
    }

    @Test
    void everyUnknownKeyIsReported() {
        assertEquals(
                List.of(
                        "net.yaml:2:1  error  unknown key 'network'; expected one of " + Reads.TOPOLOGY_KEYS
                                + "; maybe 'networks'",
                        "net.yaml:3:55  error  unknown key 'regoin' in vpc a; expected one of " + Reads.VPC_KEYS
                                + "; maybe 'region'"),
                Reads.problems("""
                        topology: t
                        network: {}
                        vpcs: { a: { cidrs: [10.0.0.0/16], region: us-east-1, regoin: eu } }
                        """));
    }

    @Test
    void swappedLettersAreATypo() {
        assertEquals(
                List.of(
                        "net.yaml:7:36  error  unknown key 'vai' in route of route table public of vpc shop; expected one of to, via, state, origin, description, tags; maybe 'via'",
                        "net.yaml:8:36  error  'data' in between of peering pcx names nothing; expected the id of a vpc"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            routeTables:
                              public:
                                routes: [ { to: 0.0.0.0/0, vai: pcx } ]
                        peerings: { pcx: { between: [shop, data] } }
                        """));
    }

    @Test
    void aMissingRequiredKeyIsReportedAtTheThing() {
        assertEquals(
                List.of(
                        "net.yaml:6:7  error  network interface web-1 of vpc shop without 'subnet'; expected 'subnet': Subnet in which it stands",
                        "net.yaml:8:7  error  endpoint sqs of vpc shop without 'service'; expected 'service': Short name, full name, or a key of services; instanceConnect needs none"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            interfaces:
                              web-1: { ip: 10.0.0.10 }
                            endpoints:
                              sqs: { type: gateway }
                        """));
    }

    @Test
    void aMissingRequiredKeyInAListIsReportedAtTheItem() {
        assertEquals(
                List.of(
                        "net.yaml:3:5  error  suppression without 'on'; expected 'on': Resource as the report names it, or * for all",
                        "net.yaml:3:5  error  suppression without 'reason'; expected 'reason': Why it is accepted",
                        "net.yaml:5:5  error  need without 'from'; expected 'from': Who uses it: an interface, an instance, or a set such as subnet:app-a, sg:app or vpc:shop"),
                Reads.problems("""
                        topology: t
                        suppress:
                          - { rule: PCX-003 }
                        needs:
                          - service: s3
                        """));
    }

    @Test
    void anEmptyTopologyNameIsNothing() {
        assertEquals(List.of("net.yaml:1:10  error  nothing in topology; expected a text"), Reads.problems("""
                        topology:
                        """));
    }

    @Test
    void aTextWhereAMapBelongs() {
        assertEquals(
                List.of(
                        "net.yaml:6:10  error  subnet a of vpc shop that is '10.0.0.0/24'; expected a map of az, cidr, ipv6Cidr, routeTable, networkAcl, dns64, blockPublicAccess, description, tags"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              a: 10.0.0.0/24
                        """));
    }

    @Test
    void aListWhereAMapBelongs() {
        assertEquals(List.of("net.yaml:3:3  error  a list in vpcs; expected a map by id"), Reads.problems("""
                        topology: t
                        vpcs:
                          - shop
                        """));
    }

    @Test
    void aMapWhereAListBelongs() {
        assertEquals(
                List.of("net.yaml:7:17  error  a map in routes of route table public of vpc shop; expected a list"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            routeTables:
                              public:
                                routes: { to: 0.0.0.0/0 }
                        """));
    }

    @Test
    void aTextWhereAListOfMapsBelongs() {
        assertEquals(
                List.of("net.yaml:7:18  error  'all' in inbound of network acl app of vpc shop; expected a list"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            networkAcls:
                              app:
                                inbound: all
                        """));
    }

    @Test
    void nothingIsNotTheSameAsNoRules() {
        assertEquals(
                List.of(
                        "net.yaml:6:23  error  nothing in outbound of security group app of vpc shop; expected a list; [] for none"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            securityGroups:
                              app: { outbound: }
                        """));
    }

    @Test
    void tagsAreAMapOfText() {
        assertEquals(
                List.of(
                        "net.yaml:5:11  error  a list in tags of vpc shop; expected a map of text",
                        "net.yaml:7:45  error  a list in tags of subnet a of vpc shop; expected a text",
                        "net.yaml:7:65  error  a map in description of subnet a of vpc shop; expected a text"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            tags: [a]
                            subnets:
                              a: { cidr: 10.0.0.0/24, tags: { team: [x] }, description: {} }
                        """));
    }

    @Test
    void nothingStandsForAnEmptyMapOrList() {
        Topology topology = Reads.topology("""
                topology: t
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    subnets:
                    routeTables:
                      public:
                needs:
                """);
        assertEquals(Map.of(), topology.vpcs().get("shop").subnets());
        assertEquals(
                List.of(),
                topology.vpcs().get("shop").routeTables().get("public").routes());
        assertEquals(List.of(), topology.needs());
    }

    @Test
    void noRulesAndNoWordOnRulesAreTwoThings() {
        Map<String, SecurityGroup> groups =
                Reads.topology("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            securityGroups:
                              closed: { outbound: [] }
                              open: {}
                        """).vpcs().get("shop").securityGroups();
        assertEquals(Optional.of(List.of()), groups.get("closed").outbound());
        assertEquals(Optional.empty(), groups.get("open").outbound());
    }

    @Test
    void everythingMayCarryADescriptionAndTags() {
        Topology topology = Reads.topology("""
                topology: t
                description: ours
                vpcs:
                  shop: { cidrs: [10.0.0.0/16], description: the shop, tags: { team: web, cost: 007 } }
                """);
        assertEquals("ours", topology.label().description().orElseThrow().value());
        Label label = topology.vpcs().get("shop").label();
        assertEquals("the shop", label.description().orElseThrow().value());
        assertEquals("007", label.tags().get("cost").value());
        assertEquals("net.yaml:4:81", label.tags().get("cost").where().toString());
    }
}
