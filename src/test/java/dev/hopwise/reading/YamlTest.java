package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.topology.Topology;
import dev.hopwise.topology.Vpc;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What YAML a topology file is written in. */
class YamlTest {
    @Test
    void aKeyASecondTimeNamesBothPlaces() {
        assertEquals(
                List.of(
                        "net.yaml:5:3  error  the key 'shop' a second time; expected each key once; see also net.yaml:3:3"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop: { cidrs: [10.0.0.0/16] }
                          data: { cidrs: [10.1.0.0/16] }
                          shop: { cidrs: [10.2.0.0/16] }
                        """));
    }

    @Test
    void mergeKeysAreNotYaml12() {
        assertEquals(
                List.of(
                        "net.yaml:4:11  error  a merge key '<<'; expected every key written out: YAML 1.2 has no merge keys"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop: &shop { cidrs: [10.0.0.0/16] }
                          data: { <<: *shop, region: eu-west-1 }
                        """));
    }

    @Test
    void tagsAreNotUsed() {
        assertEquals(
                List.of(
                        "net.yaml:1:11  error  the tag '!!java.lang.Runtime'; expected plain values: topology files use no tags",
                        "net.yaml:2:7  error  the tag '!vpcs'; expected plain values: topology files use no tags",
                        "net.yaml:3:14  error  the tag '!!str'; expected plain values: topology files use no tags"),
                Reads.problems("""
                        topology: !!java.lang.Runtime t
                        vpcs: !vpcs {}
                        description: !!str 5
                        """));
    }

    @Test
    void oneDocumentAFile() {
        assertEquals(
                List.of(
                        "net.yaml:3:1  error  a second YAML document; expected one topology a file, without '---' inside it"),
                Reads.problems("""
                        topology: t
                        ---
                        topology: u
                        """));
    }

    @Test
    void aProblemInsideAnAliasNamesTheUseAndTheDefinition() {
        assertEquals(
                List.of(
                        "net.yaml:6:46  error  'publik' in routeTable of subnet a of vpc shop names nothing; expected the id of a route table; maybe 'public'",
                        "net.yaml:7:10  error  'publik' in routeTable of subnet b of vpc shop names nothing; expected the id of a route table; maybe 'public'; see also net.yaml:6:46"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              a: &a { cidr: 10.0.0.0/24, routeTable: publik }
                              b: *a
                            routeTables:
                              public: {}
                        """));
    }

    @Test
    void aSingleValueMayBeAnAlias() {
        assertEquals(
                List.of(
                        "net.yaml:3:52  error  '10.0.0.0/16' in dnsSupport of vpc shop; expected true or false; see also net.yaml:3:19",
                        "net.yaml:4:40  error  the alias *blok, but no anchor &blok above it; expected an anchor that is already defined; maybe *block"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop: { cidrs: [&block 10.0.0.0/16], dnsSupport: *block }
                          data: { cidrs: *block, dnsHostnames: *blok }
                        """));
    }

    @Test
    void anAliasInsideItsOwnAnchor() {
        assertEquals(
                List.of(
                        "net.yaml:3:9  error  the alias *all inside its own anchor; expected an alias of something complete"),
                Reads.problems("""
                        topology: t
                        vpcs: &all
                          shop: *all
                        """));
    }

    @Test
    void aKeyIsAWord() {
        assertEquals(
                List.of("net.yaml:3:6  error  a key that is a list, a map or an alias; expected a word as the key"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          ? [shop]
                          : {}
                        """));
    }

    @Test
    void brokenYamlSaysWhere() {
        assertEquals(
                List.of(
                        "net.yaml:4:7  error  broken YAML: while parsing a flow sequence: expected ',' or ']', but got :; expected YAML 1.2"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop: { cidrs: [10.0.0.0/16
                          data: {}
                        """));
    }

    @Test
    void aTabDoesNotIndent() {
        assertEquals(
                List.of("net.yaml:3:1  error  a tab; expected spaces: YAML does not indent with tabs"),
                Reads.problems("""
                        topology: t
                        vpcs:
                        \tshop: {}
                        """));
    }

    @Test
    void anUnknownEscape() {
        assertEquals(
                List.of(
                        "net.yaml:1:14  error  broken YAML: while scanning a double-quoted scalar: found unknown escape character q(113); expected YAML 1.2"),
                Reads.problems("""
                        topology: "t\\q"
                        """));
    }

    @Test
    void aFileThatIsNoMap() {
        assertEquals(
                List.of("net.yaml:1:1  error  a list; expected a topology: a map that begins with 'topology: NAME'"),
                Reads.problems("""
                        - shop
                        - data
                        """));
    }

    @Test
    void aTextThatIsNoTopology() {
        assertEquals(
                List.of("net.yaml:1:1  error  'hello'; expected a topology: a map that begins with 'topology: NAME'"),
                Reads.problems("""
                        hello
                        """));
    }

    @Test
    void anEmptyText() {
        assertEquals(List.of("net.yaml:1:1  error  net.yaml is empty; expected a topology"), Reads.problems("""

                        """));
    }

    @Test
    void nothingButAComment() {
        assertEquals(List.of("net.yaml:1:1  error  net.yaml is empty; expected a topology"), Reads.problems("""
                        # to do
                        """));
    }

    @Test
    void aFragmentIsNotReadOnItsOwn() {
        assertEquals(
                List.of(
                        "net.yaml:1:1  error  net.yaml has no 'topology:', so it is a fragment; expected a topology file, which begins with 'topology: NAME', and which may include this one"),
                Reads.problems("""
                        vpcs:
                          shop: { cidrs: [10.0.0.0/16] }
                        """));
    }

    @Test
    void anotherKindOfFile() {
        assertEquals(
                List.of(
                        "net.yaml:1:1  error  net.yaml has no 'topology:'; expected a topology file, which begins with 'topology: NAME'"),
                Reads.problems("""
                        Resources:
                          Vpc: { Type: AWS::EC2::VPC }
                        """));
    }

    @Test
    void anAliasStandsWhereItIsUsed() {
        Topology topology = Reads.topology("""
                topology: t
                vpcs:
                  shop: &shop { cidrs: [10.0.0.0/16] }
                  copy: *shop
                """);
        Vpc copy = topology.vpcs().get("copy");
        assertEquals("net.yaml:4:3", copy.where().toString());
        assertEquals("net.yaml:4:9", copy.cidrs().get(0).where().toString());
    }

    @Test
    void lineEndsOfWindowsAndABomAreAccepted() {
        Topology topology = Reads.topology("\uFEFFtopology: t\r\nvpcs:\r\n  shop: { cidrs: [10.0.0.0/16] }\r\n");
        assertEquals("net.yaml:1:11", topology.topology().where().toString());
        assertEquals("net.yaml:3:3", topology.vpcs().get("shop").where().toString());
    }

    @Test
    void columnsCountCharactersAndNotHalvesOfThem() {
        assertEquals(
                List.of("net.yaml:2:22  error  '😀' in cidrs of vpc 😀; expected a CIDR block such as 10.0.0.0/16"),
                Reads.problems("""
                        topology: t
                        vpcs: { 😀: { cidrs: [😀] } }
                        """));
    }

    /** YAML 1.2, 7.3.3: a plain word may begin with a colon that a character follows at once. */
    @Test
    void wordsMayBeginWithTwoColons() {
        Topology topology = Reads.topology("""
                topology: t
                vpcs:
                  shop:
                    ipv6Cidrs: [2600:1f18::/56]
                    internetGateway: igw
                    routeTables:
                      main: { routes: [ { to: ::/0, via: igw } ] }
                    securityGroups:
                      web: { inbound: [ { allow: tcp/443, from: [::/0,::1] } ] }
                      old:
                        inbound:
                          - allow: tcp/80
                            from: ::/0
                """);
        Vpc shop = topology.vpcs().get("shop");
        assertEquals("::/0", shop.routeTables().get("main").routes().get(0).to().value());
        assertEquals(
                List.of("net.yaml:9:50", "net.yaml:9:55"),
                shop.securityGroups().get("web").inbound().orElseThrow().get(0).from().stream()
                        .map(peer -> peer.where().toString())
                        .toList());
    }
}
