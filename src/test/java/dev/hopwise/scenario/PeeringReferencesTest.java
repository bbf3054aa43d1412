package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Group references over peering, and blocks that overlap: PEER:vpc-peering-security-groups, PEER:vpc-peering-basics. */
class PeeringReferencesTest {
    private static final Scenario PAIR = Scenario.topology("""
            topology: pair
            vpcs:
              a: # @a
                region: us-east-1
                account: "111111111111"
                cidrs: [10.0.0.0/16]
                subnets: { s: { cidr: 10.0.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 10.1.0.0/16, via: pcx } ] } } # @a-table
                securityGroups:
                  by: { inbound: [ { allow: tcp/1, from: 10.250.0.0/16 } ], outbound: [ { allow: tcp/1, to: 10.250.0.0/16 } ] }
                  none: { inbound: [], outbound: [] }
                  app: { inbound: [], outbound: [ { allow: tcp/5432, to: b/db } ] } # @app
                interfaces:
                  x: { subnet: s, ip: 10.0.0.10, securityGroups: [app] }
                  x-2: { subnet: s, ip: 10.0.0.60, securityGroups: [app, by] }
                  by: { subnet: s, ip: 10.0.0.61, securityGroups: [by] }
                  none: { subnet: s, ip: 10.0.0.62, securityGroups: [none] }
              b: # @b
                region: us-east-1
                account: "222222222222"
                cidrs: [10.1.0.0/16]
                subnets: { s: { cidr: 10.1.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/16, via: pcx } ] } } # @b-table
                securityGroups:
                  by: { inbound: [ { allow: tcp/1, from: 10.250.0.0/16 } ], outbound: [ { allow: tcp/1, to: 10.250.0.0/16 } ] }
                  none: { inbound: [], outbound: [] }
                  db: { inbound: [ { allow: tcp/5432, from: a/app } ] } # @db
                interfaces:
                  y: { subnet: s, ip: 10.1.0.20, securityGroups: [db] }
                  y-2: { subnet: s, ip: 10.1.0.60, securityGroups: [db, by] }
                  by: { subnet: s, ip: 10.1.0.61, securityGroups: [by] }
                  none: { subnet: s, ip: 10.1.0.62, securityGroups: [none] }
            peerings:
              pcx: { between: [a, b] } # @pcx
            """);

    /** PEER:vpc-peering-security-groups: inbound and outbound, in one Region, of one account or two. */
    @Test
    void aGroupReferenceOverAPeeringWorksWithinARegion() {
        PAIR.ask("a/x", "b/y", "tcp/5432")
                .isAllowed()
                .says(
                        "forward SG-001 securityGroup a/app @app: admitted by outbound rule 1 of a/app (allow tcp/5432 to b/db)")
                .says(
                        "forward SG-001 securityGroup b/db @db: admitted by inbound rule 1 of b/db (allow tcp/5432 from a/app)")
                .assumes();
    }

    /** PEER:vpc-peering-security-groups: across Regions only CIDRs match. */
    @Test
    void aGroupReferenceOverAPeeringDoesNotWorkAcrossRegions() {
        PAIR.with(
                        "region: us-east-1\n    account: \"222222222222\"",
                        "region: eu-west-1\n    account: \"222222222222\"")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy("""
                        forward SG-008 ENI_SG_RULES_MISMATCH securityGroup a/app @app: outbound rule 1 of a/app (allow tcp/5432 to b/db) refers to a group of b, which is in another Region: there a reference matches nothing
                        forward SG-008 ENI_SG_RULES_MISMATCH securityGroup b/db @db: inbound rule 1 of b/db (allow tcp/5432 from a/app) refers to a group of a, which is in another Region: there a reference matches nothing
                        """);
    }

    @Test
    void acrossRegionsTheAddressesMayBeNamed() {
        PAIR.with(
                        "region: us-east-1\n    account: \"222222222222\"",
                        "region: eu-west-1\n    account: \"222222222222\"")
                .with("to: b/db", "to: 10.1.0.0/24")
                .with("from: a/app", "from: 10.0.0.0/24")
                .ask("a/x", "b/y", "tcp/5432")
                .isAllowed();
    }

    /** Where the file names no Region, that both are in one is assumed, and said. */
    @Test
    void thatBothAreInTheDefaultRegionIsSaid() {
        PAIR.with("    region: us-east-1\n", "")
                .ask("a/x", "b/y", "tcp/5432")
                .isAllowed()
                .assumes(
                        "a is taken to be in the default Region: the file names none, and a group reference over a peering connection works within one Region only",
                        "b is taken to be in the default Region: the file names none, and a group reference over a peering connection works within one Region only");
    }

    /** Without a peering connection between the two a reference matches nothing: the format lets it load. */
    @Test
    void withoutAPeeringAReferenceMatchesNothing() {
        Scenario three = PAIR.with(
                        "peerings:\n",
                        "  c:\n    region: us-east-1\n    cidrs: [10.2.0.0/16]\n    subnets: { s: { cidr: 10.2.0.0/24 } }\npeerings:\n")
                .with("pcx: { between: [a, b] }", "pcx: { between: [a, c] }");
        three.ask("a/x", "b/y", "tcp/5432").isBlockedBy("""
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup a/app @app: no outbound rule of security group a/app admits tcp/5432 from 10.0.0.10 to 10.1.0.20
                        forward PCX-003 PCX_REQUIRES_ADDRESS_IN_VPC_CIDR peering pcx @pcx: pcx delivers only to addresses of c, not to 10.1.0.20: peering is not transitive
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup b/db @db: no inbound rule of security group b/db admits tcp/5432 from 10.0.0.10 to 10.1.0.20
                        return PCX-005 BAD_STATE_ROUTE routeTable b/main @b-table: 10.0.0.0/16 to pcx uses a peering connection that this VPC is not part of
                        """);
    }

    /** PEER:vpc-peering-basics: any overlap forbids the connection, secondary blocks included, whatever else is asked for. */
    @Test
    void overlappingCidrs() {
        String overlaps = """
                forward PCX-004 BAD_STATE peering pcx @pcx: the blocks of the two VPCs overlap, so pcx cannot exist and carries nothing
                return PCX-004 BAD_STATE peering pcx @pcx: the blocks of the two VPCs overlap, so pcx cannot exist and carries nothing
                """;
        PAIR.with("cidrs: [10.0.0.0/16]", "cidrs: [10.0.0.0/16, 100.64.0.0/16]")
                .with("cidrs: [10.1.0.0/16]", "cidrs: [10.1.0.0/16, 100.64.128.0/24]")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(overlaps);
        PAIR.with("cidrs: [10.0.0.0/16]", "cidrs: [10.0.0.0/16]\n    ipv6Cidrs: [\"2600:1f18:1::/56\"]")
                .with("cidrs: [10.1.0.0/16]", "cidrs: [10.1.0.0/16]\n    ipv6Cidrs: [\"2600:1f18:1:80::/60\"]")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy(overlaps);
    }

    @Test
    void overlappingCidrsAndNeighbouringOnesAreFine() {
        PAIR.with("cidrs: [10.0.0.0/16]", "cidrs: [10.0.0.0/16, 100.64.0.0/17]")
                .with("cidrs: [10.1.0.0/16]", "cidrs: [10.1.0.0/16, 100.64.128.0/17]")
                .ask("a/x", "b/y", "tcp/5432")
                .isAllowed();
    }

    /** Both VPCs use the same block: the packet never leaves the sender's. */
    @Test
    void overlappingCidrsKeepThePacketAtHome() {
        Scenario same = PAIR.with("cidrs: [10.1.0.0/16]", "cidrs: [10.0.0.0/16]")
                .with("s: { cidr: 10.1.0.0/24 }", "s: { cidr: 10.0.7.0/24 }")
                .with("ip: 10.1.0.20", "ip: 10.0.7.20")
                .with("to: b/db", "to: 10.0.0.0/8")
                .with("from: a/app", "from: 10.0.0.0/8");
        same.ask("a/x", "b/y", "tcp/5432").isBlockedBy("""
                        forward DLV-010 vpc a @a: 10.0.7.20 is in the blocks of a, and no interface of a holds it
                        return DLV-010 vpc b @b: 10.0.0.10 is in the blocks of b, and no interface of b holds it
                        """);
        same.with("s: { cidr: 10.0.7.0/24 }", "s: { cidr: 10.0.0.0/24 } # @b-subnet")
                .with(
                        "subnets: { s: { cidr: 10.0.0.0/24 } }\n    routeTables: { main: { main: true, routes: [ { to: 10.1.0.0/16",
                        "subnets: { s: { cidr: 10.0.0.0/24 } } # @a-subnet\n    routeTables: { main: { main: true, routes: [ { to: 10.1.0.0/16")
                .with("ip: 10.0.7.20", "ip: 10.0.0.20")
                .with(
                        "subnets: { s: { cidr: 10.0.0.0/24 } # @b-subnet }",
                        "subnets:\n      s: { cidr: 10.0.0.0/24 } # @b-subnet")
                .ask("a/x", "b/y", "tcp/5432")
                .isBlockedBy("""
                        forward DLV-014 subnet a/s @a-subnet: 10.0.0.20 is in the blocks of a/s, where the packet comes from, and no other interface of a holds it
                        return DLV-014 subnet b/s @b-subnet: 10.0.0.10 is in the blocks of b/s, where the packet comes from, and no other interface of b holds it
                        """);
    }

    /** PEER:vpc-peering-security-groups: only over an active connection; by another way a reference to a peer matches nothing. */
    @Test
    void aReferenceWithoutAnActivePeeringMatchesNobodyWhoComesAnotherWay() {
        Scenario pending = Scenario.topology("""
                topology: f8
                vpcs:
                  a:
                    cidrs: [10.0.0.0/16]
                    ipv6Cidrs: ["2600:1f18:1::/56"]
                    internetGateway: igw
                    subnets: { s: { cidr: 10.0.0.0/24, ipv6Cidr: "2600:1f18:1::/64" } }
                    routeTables: { main: { main: true, routes: [ { to: 10.1.0.0/16, via: pcx }, { to: "::/0", via: igw } ] } }
                    securityGroups:
                      by: { inbound: [ { allow: tcp/1, from: 10.250.0.0/16 } ], outbound: [ { allow: tcp/1, to: 10.250.0.0/16 } ] }
                      none: { inbound: [], outbound: [] }
                      out: { outbound: [ { allow: all, to: b/open } ] } # @out
                    interfaces:
                      x: { subnet: s, ip: 10.0.0.10, ipv6: "2600:1f18:1::10", securityGroups: [out] }
                      x-2: { subnet: s, ip: 10.0.0.60, ipv6: "2600:1f18:1::60", securityGroups: [out, by] }
                      by: { subnet: s, ip: 10.0.0.61, ipv6: "2600:1f18:1::61", securityGroups: [by] }
                      none: { subnet: s, ip: 10.0.0.62, ipv6: "2600:1f18:1::62", securityGroups: [none] }
                  b:
                    cidrs: [10.1.0.0/16]
                    ipv6Cidrs: ["2600:1f18:2::/56"]
                    internetGateway: igw
                    subnets: { s: { cidr: 10.1.0.0/24, ipv6Cidr: "2600:1f18:2::/64" } }
                    routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/16, via: pcx }, { to: "::/0", via: igw } ] } }
                    securityGroups:
                      by: { inbound: [ { allow: tcp/1, from: 10.250.0.0/16 } ], outbound: [ { allow: tcp/1, to: 10.250.0.0/16 } ] }
                      none: { inbound: [], outbound: [] }
                      open: { inbound: [ { allow: all, from: a/out } ] } # @open
                    interfaces:
                      y: { subnet: s, ip: 10.1.0.10, ipv6: "2600:1f18:2::10", securityGroups: [open] }
                      y-2: { subnet: s, ip: 10.1.0.60, ipv6: "2600:1f18:2::60", securityGroups: [open, by] }
                      by: { subnet: s, ip: 10.1.0.61, ipv6: "2600:1f18:2::61", securityGroups: [by] }
                      none: { subnet: s, ip: 10.1.0.62, ipv6: "2600:1f18:2::62", securityGroups: [none] }
                peerings: { pcx: { between: [a, b], status: pending-acceptance } } # @pcx
                """);
        String outbound =
                "forward SG-021 ENI_SG_RULES_MISMATCH securityGroup a/out @out: outbound rule 1 of a/out (allow all to b/open) refers to a group of a peer, which matches over an active peering connection only; pcx is pending-acceptance, and a/main does not lead to it";
        pending.askInIpv6("a/x", "b/y", "tcp/443")
                .isBlockedBy(
                        outbound
                                + "\nforward SG-009 ENI_SG_RULES_MISMATCH securityGroup b/open @open: inbound rule 1 of b/open (allow all from a/out) refers to a group of a peer, which matches over an active peering connection only; pcx is pending-acceptance");
        Scenario admitted = pending.with("from: a/out", "from: [a/out, \"::/0\"]");
        admitted.askInIpv6("a/x", "b/y", "tcp/443").isBlockedBy(outbound);
        admitted.with("to: b/open", "to: [b/open, \"::/0\"]")
                .askInIpv6("a/x", "b/y", "tcp/443")
                .isAllowed();
        pending.ask("a/x", "b/y", "tcp/443").isBlockedBy("""
                        forward PCX-002 BAD_STATE peering pcx @pcx: pcx is pending-acceptance; only an active peering connection carries traffic
                        return PCX-002 BAD_STATE peering pcx @pcx: pcx is pending-acceptance; only an active peering connection carries traffic
                        """);
    }
}
