package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Security groups: UG:security-group-rules, UG:vpc-security-groups, UG:default-security-group. */
class SecurityGroupTest {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            vpcs:
              shop: # @shop
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                subnets:
                  web: { cidr: 10.0.0.0/24 }
                  app: { cidr: 10.0.1.0/24 }
                routeTables:
                  main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw } ] }
                securityGroups:
                  web: { inbound: [ { allow: tcp/443, from: 0.0.0.0/0 } ] } # @web
                  app: # @app
                    inbound:
                      - { allow: tcp/8080, from: web } # @app-1
                      - { allow: icmp/8, from: 10.0.0.0/16 } # @app-2
                  ssh: { inbound: [ { allow: tcp/22, from: 10.0.0.10 } ] } # @ssh
                  none: { inbound: [], outbound: [] } # @none
                  member: { inbound: [ { allow: tcp/7000-7010, from: self } ] } # @member
                  strict: # @strict
                    outbound:
                      - { allow: tcp/8080, to: app } # @strict-1
                  listed: { inbound: [ { allow: udp/53, from: pl-office } ] } # @listed
                interfaces:
                  web-1: { subnet: web, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [web] }
                  web-2: { subnet: web, ip: 10.0.0.11, publicIp: 52.0.0.11, securityGroups: [web] }
                  app-1: { subnet: app, ip: 10.0.1.10, publicIp: 52.0.1.10, securityGroups: [app, ssh] }
                  mute: { subnet: app, ip: 10.0.1.11, securityGroups: [none] }
                  m-1: { subnet: app, ip: 10.0.1.20, securityGroups: [member] }
                  m-2: { subnet: web, ip: 10.0.0.20, securityGroups: [member] }
                  strict-1: { subnet: web, ip: 10.0.0.30, securityGroups: [strict] }
                  plain-1: { subnet: web, ip: 10.0.0.40 }
                  plain-2: { subnet: app, ip: 10.0.1.40 }
                  listed-1: { subnet: app, ip: 10.0.1.50, securityGroups: [listed] }
            prefixLists:
              pl-office: { entries: [10.0.0.40/32, 198.51.100.0/24] }
            """);

    /** UG:security-group-rules: the rules of all groups of an interface count together. */
    @Test
    void theGroupsOfAnInterfaceAreUnited() {
        SHOP.ask("web-1", "app-1", "tcp/8080")
                .isAllowed()
                .says(
                        "forward SG-001 securityGroup shop/app @app-1: admitted by inbound rule 1 of shop/app (allow tcp/8080 from web)");
        SHOP.ask("web-1", "app-1", "tcp/22")
                .isAllowed()
                .says(
                        "forward SG-001 securityGroup shop/ssh @ssh: admitted by inbound rule 1 of shop/ssh (allow tcp/22 from 10.0.0.10)");
    }

    /** Where no group admits, the first in file order is blamed and the others stand beside it. */
    @Test
    void whatNoGroupAdmitsIsBlamedOnTheFirstInTheFile() {
        SHOP.with("securityGroups: [app, ssh]", "securityGroups: [ssh, app]")
                .ask("web-2", "app-1", "tcp/22")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/app also shop/ssh @app: no inbound rule of the security groups of the interface admits tcp/22 from 10.0.0.11 to 10.0.1.10");
    }

    /** UG:security-group-rules: a new group has no inbound rule, and outbound: [] has none either. */
    @Test
    void aGroupWithoutRulesLetsNothingPass() {
        SHOP.ask("mute", "web-1", "tcp/443")
                .isBlockedBy(
                        "forward SG-003 SG_HAS_NO_RULES securityGroup shop/none @none: security group shop/none has no outbound rule at all");
        SHOP.ask("web-1", "mute", "tcp/443")
                .isBlockedBy(
                        "forward SG-003 SG_HAS_NO_RULES securityGroup shop/none @none: security group shop/none has no inbound rule at all");
    }

    /** UG:vpc-security-groups: groups are stateful; the reply of mute's neighbour passes although no rule lets it out. */
    @Test
    void aGroupRemembersTheRequestAndLetsTheReplyOut() {
        SHOP.with(
                        "none: { inbound: [], outbound: [] }",
                        "none: { inbound: [ { allow: tcp/443, from: 10.0.0.10 } ], outbound: [] }")
                .ask("web-1", "mute", "tcp/443")
                .isAllowed()
                .comesBackBy("SG-005 ACL-001 RTB-001 ACL-001 SG-005 DLV-008");
    }

    /** UG:security-group-rules: omitted outbound rules are AWS's default, everything. */
    @Test
    void aGroupLetsEverythingOutUnlessItSaysOtherwise() {
        SHOP.ask("web-1", "app-1", "icmp/8")
                .isAllowed()
                .says("forward SG-001 securityGroup shop/web @web: admitted by the default outbound rule (allow all)");
    }

    /** UG:security-group-rules: ICMP by type. */
    @Test
    void icmpIsMatchedByType() {
        SHOP.ask("web-1", "app-1", "icmp/8").isAllowed();
        SHOP.ask("web-1", "app-1", "icmp/13")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/app also shop/ssh @app: no inbound rule of the security groups of the interface admits icmp/13 from 10.0.0.10 to 10.0.1.10");
    }

    /** UG:security-group-rules: a reference to itself admits the members and nobody else. */
    @Test
    void aReferenceToItselfAdmitsTheMembers() {
        SHOP.ask("m-1", "m-2", "tcp/7005").isAllowed();
        SHOP.ask("m-2", "m-1", "tcp/7005").isAllowed();
        SHOP.ask("web-1", "m-1", "tcp/7005")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/member @member: no inbound rule of security group shop/member admits tcp/7005 from 10.0.0.10 to 10.0.1.20");
    }

    /** UG:security-group-rules: outbound references match the members of the group that is named. */
    @Test
    void anOutboundReferenceMatchesTheReceiver() {
        SHOP.with("tcp/8080, from: web", "tcp/8080, from: strict")
                .ask("strict-1", "app-1", "tcp/8080")
                .isAllowed()
                .says(
                        "forward SG-001 securityGroup shop/strict @strict-1: admitted by outbound rule 1 of shop/strict (allow tcp/8080 to app)");
        SHOP.ask("strict-1", "web-1", "tcp/443")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/strict @strict: no outbound rule of security group shop/strict admits tcp/443 from 10.0.0.30 to 10.0.0.10");
    }

    /** UG:security-group-rules: the members of the referenced group are meant, its rules are not inherited. */
    @Test
    void aReferenceInheritsNoRules() {
        SHOP.ask("web-1", "app-1", "tcp/443")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/app also shop/ssh @app: no inbound rule of the security groups of the interface admits tcp/443 from 10.0.0.10 to 10.0.1.10");
    }

    /** UG:default-security-group: without groups an interface has the default group: in from its members, out to all. */
    @Test
    void theDefaultGroupAdmitsItsMembersOnly() {
        SHOP.ask("plain-1", "plain-2", "tcp/9999")
                .isAllowed()
                .says(
                        "forward SG-001 securityGroup shop/default @shop: admitted by the default group's rule (allow all from self)");
        SHOP.ask("web-1", "plain-2", "tcp/9999")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/default @shop: no inbound rule of security group shop/default admits tcp/9999 from 10.0.0.10 to 10.0.1.40");
    }

    /** topology-format.md: a declared default group replaces the implied one. */
    @Test
    void aDeclaredDefaultGroupReplacesTheImpliedOne() {
        SHOP.with(
                        "      none: {",
                        "      default: { inbound: [ { allow: tcp/9999, from: web } ] } # @default\n      none: {")
                .ask("plain-1", "plain-2", "tcp/9999")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/default @default: no inbound rule of security group shop/default admits tcp/9999 from 10.0.0.40 to 10.0.1.40");
    }

    /** UG:default-security-group: AWS gives it an id like any other group; interfaces without groups have it all the same. */
    @Test
    void theDefaultGroupMayHaveAnyId() {
        Scenario named = SHOP.with(
                "      none: {",
                "      sg-0a: { default: true, inbound: [ { allow: tcp/9999, from: [self, web] } ] } # @sg-0a\n      none: {");
        named.ask("plain-1", "plain-2", "tcp/9999")
                .isAllowed()
                .says(
                        "forward SG-001 securityGroup shop/sg-0a @sg-0a: admitted by inbound rule 1 of shop/sg-0a (allow tcp/9999 from self, web)");
        named.ask("plain-1", "plain-2", "tcp/22")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/sg-0a @sg-0a: no inbound rule of security group shop/sg-0a admits tcp/22 from 10.0.0.40 to 10.0.1.40");
    }

    /** UG:security-group-rules: prefix lists may stand for addresses. */
    @Test
    void aRuleMayNameAPrefixList() {
        SHOP.ask("plain-1", "listed-1", "udp/53")
                .isAllowed()
                .says(
                        "forward SG-001 securityGroup shop/listed @listed: admitted by inbound rule 1 of shop/listed (allow udp/53 from pl-office)");
        SHOP.ask("web-1", "listed-1", "udp/53")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/listed @listed: no inbound rule of security group shop/listed admits udp/53 from 10.0.0.10 to 10.0.1.50");
    }

    /** UG:security-group-rules: a reference means the private addresses of the members; by way of the internet gateway the packet has another. */
    @Test
    void aPublicAddressDoesNotMatchAGroupReference() {
        SHOP.ask("web-1", "52.0.1.10", "tcp/8080")
                .isBlockedBy(
                        "forward SG-004 SG_REFERENCES_NOT_PRESERVED securityGroup shop/app also shop/ssh @app-1: inbound rule 1 of shop/app (allow tcp/8080 from web) names a group, and 52.0.0.10 is not a private address of one of its interfaces")
                .isSent("10.0.0.10", "52.0.1.10");
    }

    @Test
    void aPublicAddressDoesNotMatchAGroupReferenceAndThePrivateOneDoes() {
        SHOP.ask("web-1", "10.0.1.10", "tcp/8080").isAllowed().isSent("10.0.0.10", "10.0.1.10");
    }

    /** The same for a rule on the way out: the destination is public, so the receiver's group does not show. */
    @Test
    void aPublicAddressDoesNotMatchAnOutboundGroupReference() {
        SHOP.with(
                        "strict-1: { subnet: web, ip: 10.0.0.30",
                        "strict-1: { subnet: web, ip: 10.0.0.30, publicIp: 52.0.0.30")
                .with("tcp/8080, from: web", "tcp/8080, from: 52.0.0.30")
                .ask("strict-1", "52.0.1.10", "tcp/8080")
                .isBlockedBy(
                        "forward SG-004 SG_REFERENCES_NOT_PRESERVED securityGroup shop/strict @strict-1: outbound rule 1 of shop/strict (allow tcp/8080 to app) names a group, and 52.0.1.10 is not a private address of one of its interfaces");
    }

    /** A CIDR rule does match the public address. */
    @Test
    void aCidrRuleMatchesThePublicAddress() {
        SHOP.with("tcp/8080, from: web", "tcp/8080, from: 52.0.0.10")
                .ask("web-1", "52.0.1.10", "tcp/8080")
                .isAllowed();
    }

    /** UG:security-group-rules: a rule for IPv4 says nothing of IPv6. */
    @Test
    void aRuleForAllIpv4AddressesAdmitsNoIpv6() {
        Scenario dual = Scenario.topology("""
                topology: dual
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    ipv6Cidrs: ["2600:1f18:1::/56"]
                    subnets: { s: { cidr: 10.0.0.0/24, ipv6Cidr: "2600:1f18:1::/64" } }
                    securityGroups: { four: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } } # @four
                    interfaces:
                      a: { subnet: s, ip: 10.0.0.10, ipv6: "2600:1f18:1::a" }
                      b: { subnet: s, ip: 10.0.0.11, ipv6: "2600:1f18:1::b", securityGroups: [four] }
                """);
        dual.ask("a", "b", "tcp/443").isAllowed();
        dual.askInIpv6("a", "b", "tcp/443")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup v/four @four: no inbound rule of security group v/four admits tcp/443 from 2600:1f18:1::a to 2600:1f18:1::b");
    }

    /** UG:security-group-assoc: a group may serve other VPCs of its Region. */
    @Test
    void aGroupThatServesAnotherVpcFiltersThere() {
        Scenario two = Scenario.topology("""
                topology: two
                vpcs:
                  a:
                    cidrs: [10.0.0.0/16]
                    subnets: { s: { cidr: 10.0.0.0/24 } }
                    securityGroups:
                      shared: { alsoIn: [b], inbound: [ { allow: tcp/443, from: self } ] } # @shared
                    interfaces: { x: { subnet: s, ip: 10.0.0.10, securityGroups: [shared] } }
                  b:
                    cidrs: [10.1.0.0/16]
                    subnets: { s: { cidr: 10.1.0.0/24 } }
                    interfaces:
                      y: { subnet: s, ip: 10.1.0.10, securityGroups: [a/shared] }
                      z: { subnet: s, ip: 10.1.0.11, securityGroups: [a/shared] }
                      q: { subnet: s, ip: 10.1.0.12 }
                """);
        two.ask("y", "z", "tcp/443").isAllowed();
        two.ask("q", "z", "tcp/443")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup a/shared @shared: no inbound rule of security group a/shared admits tcp/443 from 10.1.0.12 to 10.1.0.11");
    }
}
