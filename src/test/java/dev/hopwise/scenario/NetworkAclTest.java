package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Network ACLs: UG:vpc-network-acls, UG:custom-network-acl, UG:nacl-rules, UG:default-network-acl. */
class NetworkAclTest {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            vpcs:
              shop: # @shop
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56"]
                subnets:
                  web: { cidr: 10.0.0.0/24, ipv6Cidr: "2600:1f18:1:0::/64", networkAcl: web }
                  app: { cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64", networkAcl: app }
                  free: { cidr: 10.0.2.0/24, ipv6Cidr: "2600:1f18:1:2::/64" }
                networkAcls:
                  web: # @web
                    inbound:
                      - { rule: 100, allow: tcp/1024-65535, from: 10.0.0.0/16 } # @web-in
                    outbound:
                      - { rule: 100, allow: all, to: 10.0.0.0/16 } # @web-out
                  app: # @app
                    inbound:
                      - { rule: 200, allow: tcp, from: 10.0.0.0/16 } # @app-tcp
                      - { rule: 100, deny: tcp/22, from: 10.0.0.0/24 } # @app-ssh
                      - { rule: 300, allow: icmp/8, from: 10.0.0.0/16 } # @app-ping
                    outbound:
                      - { rule: 100, allow: tcp/32768-60999, to: 10.0.0.0/16 } # @app-out
                securityGroups:
                  open: { inbound: [ { allow: all, from: [0.0.0.0/0, "::/0"] } ] }
                interfaces:
                  web-1: { subnet: web, ip: 10.0.0.10, ipv6: "2600:1f18:1:0::10", securityGroups: [open] }
                  web-2: { subnet: web, ip: 10.0.0.11, securityGroups: [open] }
                  app-1: { subnet: app, ip: 10.0.1.10, ipv6: "2600:1f18:1:1::10", securityGroups: [open] }
                  free-1: { subnet: free, ip: 10.0.2.10, ipv6: "2600:1f18:1:2::10", securityGroups: [open] }
            """);

    /** UG:vpc-network-acls: an ACL is asked where a packet enters or leaves a subnet; no protocol is filtered inside. */
    @Test
    void anAclSaysNothingWithinASubnet() {
        SHOP.ask("web-1", "web-2", "udp/53")
                .isAllowed()
                .goesBy("ENI-001 SG-001 SG-001 DLV-007")
                .comesBackBy("SG-005 SG-005 DLV-008");
    }

    @Test
    void anAclSaysNothingWithinASubnetAndFiltersAtItsEdge() {
        SHOP.ask("free-1", "web-1", "udp/53")
                .isBlockedBy(
                        "forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/web @web: the last entry (*, deny all inbound that no other entry matches) denies udp/53 from 10.0.2.10 to 10.0.0.10, into shop/web");
    }

    /** UG:custom-network-acl: ascending rule numbers, whatever their order in the file. */
    @Test
    void theFirstMatchingAclEntryDecides() {
        SHOP.ask("web-1", "app-1", "tcp/22").stoppedBy("""
                        forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/app @app-ssh: entry 100 (deny tcp/22 from 10.0.0.0/24) denies tcp/22 from 10.0.0.10 to 10.0.1.10, into shop/app
                        return ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/app @app: the last entry (*, deny all outbound that no other entry matches) denies tcp/1024-32767, tcp/61000-65535 from 10.0.1.10 to 10.0.0.10, out of shop/app
                        """).is("blocked");
    }

    @Test
    void theFirstMatchingAclEntryDecidesSoALowerAllowWins() {
        SHOP.with("rule: 200, allow: tcp", "rule: 99, allow: tcp")
                .with("tcp/32768-60999", "tcp/1024-65535")
                .ask("web-1", "app-1", "tcp/22")
                .isAllowed()
                .says(
                        "forward ACL-001 networkAcl shop/app @app-tcp: allowed into shop/app by entry 99 (allow tcp from 10.0.0.0/16)");
    }

    /** The deny names the web subnet only. */
    @Test
    void anEntryThatDoesNotMatchLeavesItToTheNext() {
        SHOP.with("tcp/32768-60999", "tcp/1024-65535")
                .ask("free-1", "app-1", "tcp/22")
                .isAllowed()
                .says(
                        "forward ACL-001 networkAcl shop/app @app-tcp: allowed into shop/app by entry 200 (allow tcp from 10.0.0.0/16)");
    }

    /** UG:custom-network-acl, ephemeral ports: on the way out of the server's subnet. */
    @Test
    void repliesNeedTheEphemeralRangeInBothAclsOutOfTheServersSubnet() {
        SHOP.with("allow: tcp/32768-60999", "allow: tcp/443")
                .ask("web-1", "app-1", "tcp/8080")
                .isBlockedBy(
                        "return ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/app @app: the last entry (*, deny all outbound that no other entry matches) denies tcp/1024-65535 from 10.0.1.10 to 10.0.0.10, out of shop/app");
    }

    /** And on the way into the client's subnet. */
    @Test
    void repliesNeedTheEphemeralRangeInBothAclsIntoTheClientsSubnet() {
        SHOP.with("allow: tcp/32768-60999", "allow: all")
                .with("allow: tcp/1024-65535, from", "allow: tcp/443, from")
                .ask("web-1", "app-1", "tcp/8080")
                .isBlockedBy(
                        "return ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/web @web: the last entry (*, deny all inbound that no other entry matches) denies tcp/1024-65535 from 10.0.1.10 to 10.0.0.10, into shop/web");
    }

    @Test
    void repliesNeedTheEphemeralRangeInBothAclsAndPassWithIt() {
        SHOP.with("allow: tcp/32768-60999", "allow: tcp/1024-65535")
                .ask("web-1", "app-1", "tcp/8080")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 ACL-001 SG-005 DLV-008")
                .says(
                        "return ACL-001 networkAcl shop/app @app-out: allowed out of shop/app by entry 100 (allow tcp/1024-65535 to 10.0.0.0/16)")
                .says(
                        "return ACL-001 networkAcl shop/web @web-in: allowed into shop/web by entry 100 (allow tcp/1024-65535 from 10.0.0.0/16)");
    }

    /** UG:nacl-rules: the port of an entry is the destination port, so an entry for the server's port does not let its replies out. */
    @Test
    void thePortOfAnEntryIsTheDestinationPort() {
        SHOP.with("allow: tcp/32768-60999", "allow: tcp/8080")
                .ask("web-1", "app-1", "tcp/8080")
                .isBlockedBy(
                        "return ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/app @app: the last entry (*, deny all outbound that no other entry matches) denies tcp/1024-8079, tcp/8081-65535 from 10.0.1.10 to 10.0.0.10, out of shop/app");
    }

    /** UG:nacl-rules: an echo request asks for an echo reply (type 0) on the way back. */
    @Test
    void aPingNeedsItsEchoReply() {
        SHOP.ask("free-1", "app-1", "icmp/8")
                .isOneWayBecauseOf(
                        "return ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/app @app: the last entry (*, deny all outbound that no other entry matches) denies icmp/0 from 10.0.1.10 to 10.0.2.10, out of shop/app");
        SHOP.with("allow: tcp/32768-60999", "allow: icmp/0")
                .ask("free-1", "app-1", "icmp/8")
                .isAllowed();
    }

    /** UG:default-network-acl: the implied default ACL allows IPv4 and IPv6 alike; blamed would be the VPC's line. */
    @Test
    void aSubnetWithoutAclHasTheDefaultOne() {
        SHOP.with(", networkAcl: app", "")
                .with(", networkAcl: web", "")
                .ask("web-1", "app-1", "tcp/22")
                .isAllowed()
                .says("forward ACL-001 networkAcl shop/default @shop: allowed into shop/app by the default ACL");
        SHOP.with(", networkAcl: app", "")
                .with(", networkAcl: web", "")
                .askInIpv6("web-1", "app-1", "tcp/22")
                .isAllowed();
    }

    /** UG:default-network-acl: what makes an ACL the default one is not its name. */
    @Test
    void anAclThatIsCalledDefaultAndIsNotServesNobody() {
        SHOP.with(", networkAcl: web", "")
                .with("  web: # @web\n", "  default: # @web\n")
                .with(", networkAcl: app", "")
                .ask("web-1", "app-1", "tcp/22")
                .isAllowed()
                .says(
                        "forward ACL-001 networkAcl shop/default (implied) @shop: allowed into shop/app by the default ACL");
    }

    /** UG:default-network-acl: a default ACL that was edited holds what it says, and nothing for IPv6 unless it says so. */
    @Test
    void anEditedDefaultAclHoldsWhatItSays() {
        Scenario edited =
                SHOP.with(", networkAcl: web", "").with("  web: # @web\n", "  web: # @web\n        default: true\n");
        edited.ask("free-1", "web-1", "tcp/1500").isAllowed();
        edited.askInIpv6("free-1", "web-1", "tcp/1500").isBlockedBy("""
                        forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/web @web: the last entry (*, deny all outbound that no other entry matches) denies tcp/1500 from 2600:1f18:1:2::10 to 2600:1f18:1::10, out of shop/free
                        forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/web @web: the last entry (*, deny all inbound that no other entry matches) denies tcp/1500 from 2600:1f18:1:2::10 to 2600:1f18:1::10, into shop/web
                        return ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/web @web: the last entry (*, deny all outbound that no other entry matches) denies tcp/1024-65535 from 2600:1f18:1::10 to 2600:1f18:1:2::10, out of shop/web
                        return ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/web @web: the last entry (*, deny all inbound that no other entry matches) denies tcp/1024-65535 from 2600:1f18:1::10 to 2600:1f18:1:2::10, into shop/free
                        """);
    }

    /** UG:custom-network-acl: a new ACL denies everything in the direction that has no entries. */
    @Test
    void aCustomAclWithoutEntriesDeniesEverything() {
        SHOP.with("  web: # @web\n", "  bare: {} # @bare\n      web:\n")
                .with("free: { cidr: 10.0.2.0/24,", "free: { cidr: 10.0.2.0/24, networkAcl: bare,")
                .with("tcp/32768-60999", "tcp/1024-65535")
                .ask("free-1", "app-1", "tcp/443")
                .isBlockedBy("""
                        forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/bare @bare: the last entry (*, deny all outbound that no other entry matches) denies tcp/443 from 10.0.2.10 to 10.0.1.10, out of shop/free
                        return ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/bare @bare: the last entry (*, deny all inbound that no other entry matches) denies tcp/1024-65535 from 10.0.1.10 to 10.0.2.10, into shop/free
                        """);
    }

    /** UG:custom-network-acl: entries for 0.0.0.0/0 say nothing of IPv6. */
    @Test
    void ipv6NeedsEntriesOfItsOwn() {
        SHOP.with("allow: all, to: 10.0.0.0/16", "allow: all, to: 0.0.0.0/0")
                .askInIpv6("web-1", "free-1", "udp/53")
                .isBlockedBy("""
                        forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/web @web: the last entry (*, deny all outbound that no other entry matches) denies udp/53 from 2600:1f18:1::10 to 2600:1f18:1:2::10, out of shop/web
                        return ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/web @web: the last entry (*, deny all inbound that no other entry matches) denies udp/1024-65535 from 2600:1f18:1:2::10 to 2600:1f18:1::10, into shop/web
                        """);
    }

    /** UG:nacl-rules: any protocol number. */
    @Test
    void anEntryMayNameAProtocolByNumber() {
        Scenario gre = SHOP.with("allow: tcp/1024-65535, from", "allow: 47, from");
        gre.ask("free-1", "web-1", "47").isAllowed();
        gre.ask("free-1", "web-1", "50")
                .isBlockedBy(
                        "forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl shop/web @web: the last entry (*, deny all inbound that no other entry matches) denies protocol 50 from 10.0.2.10 to 10.0.0.10, into shop/web");
    }
}
