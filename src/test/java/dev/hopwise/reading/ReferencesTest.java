package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that have to mean something, and one thing only. */
class ReferencesTest {
    @Test
    void aDanglingNameIsReportedWithTheNearest() {
        assertEquals(
                List.of(
                        "net.yaml:24:43  error  'privte' in routeTable of subnet a of vpc spare names nothing; expected the id of a route table; maybe 'private'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              app-a: { cidr: 10.0.0.0/24 }
                            routeTables:
                              private: { main: true }
                            securityGroups:
                              app: {}
                          data:
                            cidrs: [10.1.0.0/16]
                            subnets:
                              db-a: { cidr: 10.1.0.0/24 }
                            routeTables:
                              main: { main: true }
                            securityGroups:
                              db: {}
                          spare:
                            cidrs: [10.2.0.0/16]
                            securityGroups:
                              db: {}
                            subnets:
                              a: { cidr: 10.2.0.0/24, routeTable: privte }
                            routeTables:
                              private: {}
                        """));
    }

    @Test
    void aDanglingNameOfAnotherVpcIsSuggestedInFull() {
        assertEquals(
                List.of(
                        "net.yaml:23:45  error  'data/bd' in inbound of security group web of vpc spare names nothing; expected a CIDR block, or the id of a security group or prefix list; maybe 'data/db'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              app-a: { cidr: 10.0.0.0/24 }
                            routeTables:
                              private: { main: true }
                            securityGroups:
                              app: {}
                          data:
                            cidrs: [10.1.0.0/16]
                            subnets:
                              db-a: { cidr: 10.1.0.0/24 }
                            routeTables:
                              main: { main: true }
                            securityGroups:
                              db: {}
                          spare:
                            cidrs: [10.2.0.0/16]
                            subnets: { a: { cidr: 10.2.0.0/24 } }
                            securityGroups:
                              web: { inbound: [ { allow: all, from: data/bd } ] }
                        """));
    }

    @Test
    void aNameThatOnlyAnotherVpcHasIsNotMeant() {
        assertEquals(
                List.of(
                        "net.yaml:24:43  error  'main' in routeTable of subnet a of vpc spare is data/main; expected a route table of spare"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              app-a: { cidr: 10.0.0.0/24 }
                            routeTables:
                              private: { main: true }
                            securityGroups:
                              app: {}
                          data:
                            cidrs: [10.1.0.0/16]
                            subnets:
                              db-a: { cidr: 10.1.0.0/24 }
                            routeTables:
                              main: { main: true }
                            securityGroups:
                              db: {}
                          spare:
                            cidrs: [10.2.0.0/16]
                            securityGroups:
                              db: {}
                            subnets:
                              a: { cidr: 10.2.0.0/24, routeTable: main }
                        """));
    }

    @Test
    void anInterfaceInASubnetOfAnotherVpc() {
        assertEquals(
                List.of(
                        "net.yaml:24:20  error  'data/db-a' in subnet of network interface i of vpc spare is data/db-a; expected a subnet of spare"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              app-a: { cidr: 10.0.0.0/24 }
                            routeTables:
                              private: { main: true }
                            securityGroups:
                              app: {}
                          data:
                            cidrs: [10.1.0.0/16]
                            subnets:
                              db-a: { cidr: 10.1.0.0/24 }
                            routeTables:
                              main: { main: true }
                            securityGroups:
                              db: {}
                          spare:
                            cidrs: [10.2.0.0/16]
                            securityGroups:
                              db: {}
                            interfaces:
                              i: { subnet: data/db-a, ip: 10.2.0.5 }
                        """));
    }

    @Test
    void aGroupOfAnotherVpcHasToBeShared() {
        assertEquals(
                List.of(
                        "net.yaml:25:54  error  'shop/app' in securityGroups of network interface i of vpc spare is shop/app; expected a security group of spare; maybe 'alsoIn: [spare]' at the group shop/app"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              app-a: { cidr: 10.0.0.0/24 }
                            routeTables:
                              private: { main: true }
                            securityGroups:
                              app: {}
                          data:
                            cidrs: [10.1.0.0/16]
                            subnets:
                              db-a: { cidr: 10.1.0.0/24 }
                            routeTables:
                              main: { main: true }
                            securityGroups:
                              db: {}
                          spare:
                            cidrs: [10.2.0.0/16]
                            securityGroups:
                              db: {}
                            subnets: { a: { cidr: 10.2.0.0/24 } }
                            interfaces:
                              i: { subnet: a, ip: 10.2.0.5, securityGroups: [shop/app] }
                        """));
    }

    @Test
    void anAmbiguousNameListsItsCandidates() {
        assertEquals(
                List.of(
                        "net.yaml:26:43  error  'db' in inbound of security group x of vpc third is ambiguous; expected one of data/db, spare/db"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              app-a: { cidr: 10.0.0.0/24 }
                            routeTables:
                              private: { main: true }
                            securityGroups:
                              app: {}
                          data:
                            cidrs: [10.1.0.0/16]
                            subnets:
                              db-a: { cidr: 10.1.0.0/24 }
                            routeTables:
                              main: { main: true }
                            securityGroups:
                              db: {}
                          spare:
                            cidrs: [10.2.0.0/16]
                            securityGroups:
                              db: {}
                          third:
                            cidrs: [10.3.0.0/16]
                            securityGroups:
                              x: { inbound: [ { allow: all, from: db } ] }
                        """));
    }

    @Test
    void kindsAreToldApartWhereTheNamesAreOne() {
        assertEquals(
                List.of(
                        "net.yaml:26:57  error  'x' in via of route of route table r of vpc spare is ambiguous; expected one of networkInterface spare/x, natGateway spare/x"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              app-a: { cidr: 10.0.0.0/24 }
                            routeTables:
                              private: { main: true }
                            securityGroups:
                              app: {}
                          data:
                            cidrs: [10.1.0.0/16]
                            subnets:
                              db-a: { cidr: 10.1.0.0/24 }
                            routeTables:
                              main: { main: true }
                            securityGroups:
                              db: {}
                          spare:
                            cidrs: [10.2.0.0/16]
                            securityGroups:
                              db: {}
                            subnets: { a: { cidr: 10.2.0.0/24 } }
                            natGateways: { x: { subnet: a } }
                            interfaces: { x: { subnet: a, ip: 10.2.0.5 } }
                            routeTables: { r: { routes: [ { to: 0.0.0.0/0, via: x } ] } }
                        """));
    }

    @Test
    void aPeerThatIsNeitherBlockNorGroup() {
        assertEquals(
                List.of(
                        "net.yaml:8:49  error  '10.0.0.300' in inbound of security group web of vpc shop; expected a CIDR block such as 10.0.0.0/16",
                        "net.yaml:8:61  error  '10.0.0.0/99' in inbound of security group web of vpc shop; expected a CIDR block such as 10.0.0.0/16",
                        "net.yaml:8:74  error  'wbe' in inbound of security group web of vpc shop names nothing; expected a CIDR block, or the id of a security group or prefix list; maybe 'web'",
                        "net.yaml:8:101  error  'pl-s4' in inbound of security group web of vpc shop names nothing; expected a CIDR block, or the id of a security group or prefix list; maybe 'pl-s3'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            securityGroups:
                              web:
                                inbound:
                                  - { allow: tcp/443, from: [0.0.0.0/0, 10.0.0.300, 10.0.0.0/99, wbe, self, default, pl-s3, pl-s4] }
                        """));
    }

    @Test
    void aRouteToNothingAndByNothing() {
        assertEquals(
                List.of(
                        "net.yaml:9:19  error  'pl-x' in routes of route table public of vpc shop names nothing; expected a CIDR block, or the id of a prefix list",
                        "net.yaml:10:35  error  'igw-shp' in via of route of route table public of vpc shop names nothing; expected the id of a network interface, internet gateway, egress only internet gateway, nat gateway, endpoint, peering, transit gateway or vpn gateway; maybe 'igw-shop'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            internetGateway: igw-shop
                            routeTables:
                              public:
                                routes:
                                  - { to: pl-x, via: igw-shop }
                                  - { to: 0.0.0.0/0, via: igw-shp }
                        """));
    }

    @Test
    void aTargetOfAnotherVpc() {
        assertEquals(
                List.of(
                        "net.yaml:24:57  error  'igw-shop' in via of route of route table r of vpc spare is shop/igw-shop; expected an internet gateway of spare"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            internetGateway: igw-shop
                            cidrs: [10.0.0.0/16]
                            subnets:
                              app-a: { cidr: 10.0.0.0/24 }
                            routeTables:
                              private: { main: true }
                            securityGroups:
                              app: {}
                          data:
                            cidrs: [10.1.0.0/16]
                            subnets:
                              db-a: { cidr: 10.1.0.0/24 }
                            routeTables:
                              main: { main: true }
                            securityGroups:
                              db: {}
                          spare:
                            cidrs: [10.2.0.0/16]
                            securityGroups:
                              db: {}
                            routeTables: { r: { routes: [ { to: 0.0.0.0/0, via: igw-shop } ] } }
                        """));
    }

    @Test
    void thingsOnTheWayHaveToExist() {
        assertEquals(
                List.of(
                        "net.yaml:24:96  error  'db' in through of an expectation is ambiguous; expected one of data/db, spare/db",
                        "net.yaml:24:100  error  'nat-x' in through of an expectation names nothing; expected the id of a thing in this topology"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              app-a: { cidr: 10.0.0.0/24 }
                            routeTables:
                              private: { main: true }
                            securityGroups:
                              app: {}
                          data:
                            cidrs: [10.1.0.0/16]
                            subnets:
                              db-a: { cidr: 10.1.0.0/24 }
                            routeTables:
                              main: { main: true }
                            securityGroups:
                              db: {}
                          spare:
                            cidrs: [10.2.0.0/16]
                            securityGroups:
                              db: {}
                        expect:
                          - { from: internet, to: app-a, on: all, verdict: blocked, through: [shop/main, shop/default, db, nat-x], notThrough: [internet, data/db] }
                        """));
    }

    @Test
    void whatAwsWouldRefuseButADesignMayHoldLoads() {
        Topology topology = Reads.topology("""
                topology: t
                vpcs:
                  a:
                    cidrs: [10.0.0.0/16, 10.0.0.0/16]
                    subnets:
                      one: { cidr: 10.0.0.0/24 }
                      two: { cidr: 10.0.0.0/23 }
                      far: { cidr: 192.168.0.0/24 }
                    securityGroups:
                      g: { inbound: [ { allow: all, from: [b/h, b/default] } ] }
                    interfaces:
                      i: { subnet: one, ip: 10.0.0.5 }
                      j: { subnet: one, ip: 10.0.0.5 }
                      k: { subnet: one, ip: 172.16.0.1, securityGroups: [default, b/h] }
                  b:
                    region: eu-west-1
                    cidrs: [10.0.0.0/16]
                    securityGroups:
                      h: { alsoIn: [a] }
                peerings:
                  p: { between: [a, b] }
                """);
        assertEquals(
                "[default, b/h]",
                topology.vpcs()
                        .get("a")
                        .interfaces()
                        .get("k")
                        .securityGroups()
                        .orElseThrow()
                        .toString());
    }

    @Test
    void aBlackholeRouteMayNameWhatWasDeleted() {
        assertEquals(
                List.of("net.yaml:9:40  error  'nat-old' in via of route of route table r of vpc shop names nothing; "
                        + "expected the id of a network interface, internet gateway, "
                        + "egress only internet gateway, nat gateway, endpoint, peering, transit gateway "
                        + "or vpn gateway"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            routeTables:
                              r:
                                routes:
                                  - { to: 0.0.0.0/0, via: nat-old, state: blackhole }
                                  - { to: 192.168.0.0/16, via: nat-old, state: active }
                        """));
    }
}
