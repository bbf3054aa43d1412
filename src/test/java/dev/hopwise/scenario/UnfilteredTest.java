package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** What groups and ACLs do not filter: UG:vpc-network-acls, UG:vpc-security-groups, UG:AmazonDNS-concepts. */
class UnfilteredTest {
    private static final Scenario SHUT = Scenario.topology("""
            topology: shut
            vpcs:
              v: # @v
                cidrs: [10.0.0.0/16, 10.5.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56"]
                internetGateway: igw
                subnets: { s: { cidr: 10.0.0.0/24, ipv6Cidr: "2600:1f18:1::/64", networkAcl: shut } }
                networkAcls: { shut: {} }
                securityGroups: { shut: { inbound: [], outbound: [] } }
                interfaces: { x: { subnet: s, ip: 10.0.0.10, ipv6: "2600:1f18:1::10", securityGroups: [shut] } } # @x
              w:
                cidrs: [10.1.0.0/16]
                subnets: { s: { cidr: 10.1.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/16, via: pcx } ] } }
                interfaces: { y: { subnet: s, ip: 10.1.0.10 } }
            peerings:
              pcx: { between: [v, w] }
            """);

    /** EC2:using-eni: only what is attached to a running instance sends. */
    @Test
    void anInterfaceThatIsAttachedToNothingAsksNothing() {
        SHUT.with("ip: 10.0.0.10,", "ip: 10.0.0.10, attached: false,")
                .ask("x", "169.254.169.253", "udp/53")
                .isBlockedBy(
                        "forward ENI-008 BAD_STATE_ATTACHMENT networkInterface v/x @x: v/x is not attached to a running instance");
    }

    /** Each on its own protocol and port. */
    @Test
    void metadataDnsTimeLicenceAndDhcpAnswerPastEveryFilter() {
        for (String[] service : new String[][] {
            {"169.254.169.254", "tcp/80", "instance metadata"},
            {"169.254.170.2", "tcp/80", "ECS task metadata"},
            {"169.254.169.253", "udp/53", "Amazon DNS"},
            {"169.254.169.253", "tcp/53", "Amazon DNS"},
            {"10.0.0.2", "udp/53", "Amazon DNS"},
            {"169.254.169.123", "udp/123", "Amazon Time Sync"},
            {"169.254.169.250", "tcp/1688", "Windows activation"},
            {"169.254.169.251", "tcp/1688", "Windows activation"},
            {"fd00:ec2::254", "tcp/80", "instance metadata"},
            {"fd00:ec2::253", "udp/53", "Amazon DNS"},
            {"fd00:ec2::123", "udp/123", "Amazon Time Sync"},
        }) {
            SHUT.ask("x", service[0], service[1])
                    .isAllowed()
                    .says("forward AWS-001 vpc v @v: " + service[2]
                            + " answers inside the VPC; security groups and network ACLs do not filter it")
                    .goesBy("AWS-001")
                    .comesBackBy("AWS-003");
        }
    }

    /** UG:subnet-route-tables: no route carries what AWS keeps for its services, not even the widest. */
    @Test
    void whatAwsKeepsForItselfNoRouteCarries() {
        Scenario open = SHUT.with("networkAcl: shut }", "routeTable: out }")
                .with(
                        "{ inbound: [], outbound: [] }",
                        "{ outbound: [ { allow: all, to: 0.0.0.0/0 }, { allow: all, to: \"::/0\" } ] }")
                .with(
                        "networkAcls: { shut: {} }",
                        "routeTables: { out: { routes: [ { to: 0.0.0.0/0, via: igw }, { to: \"::/0\", via: igw } ] } } # @out");
        for (String address : new String[] {"169.254.168.0", "169.254.170.3", "169.254.171.255", "fd00:ec2::1"}) {
            open.ask("x", address, "tcp/80")
                    .isBlockedBy("forward RTB-007 routeTable v/out @out: " + address
                            + " is in a range that AWS keeps for its own services, and no route carries packets there");
        }
        open.ask("x", "169.254.172.0", "tcp/80")
                .isBlockedBy(
                        "forward IGW-009 internetGateway v/igw at <internetGateway: igw>: no host on the internet has 169.254.172.0");
    }

    /** UG:subnet-route-tables: in a block around them each answers for itself, and the routes carry the rest, or do not. */
    @Test
    void aBlockAroundThemIsAskedByPieces() {
        Scenario open = SHUT.with("networkAcl: shut }", "routeTable: out }")
                .with("{ inbound: [], outbound: [] }", "{ outbound: [ { allow: all, to: 0.0.0.0/0 } ] }")
                .with("networkAcls: { shut: {} }", "routeTables: { out: {} } # @out");
        String rest =
                "forward RTB-007 routeTable v/out @out: 169.254.169.255 is in a range that AWS keeps for its own services, and no route carries packets there";
        open.ask("x", "169.254.169.254/31", "tcp/80")
                .is("mixed")
                .stoppedBy(rest)
                .assumes();
        open.ask("x", "169.254.169.254/31", "tcp/443")
                .isBlockedBy("forward AWS-002 vpc v @v: 169.254.169.254 is instance metadata; it answers nothing else\n"
                        + rest)
                .assumes();
        open.ask("x", "169.254.169.254", "tcp/80").isAllowed().assumes();
        open.with("ipv6Cidrs:", "dnsSupport: false\n    ipv6Cidrs:")
                .ask("x", "169.254.169.252/31", "udp/53")
                .isBlockedBy(
                        "forward RTB-007 routeTable v/out @out: 169.254.169.252 is in a range that AWS keeps for its own services, and no route carries packets there\nforward AWS-004 vpc v @v: 169.254.169.253 is Amazon DNS, which does not answer in v: dnsSupport is off");
        open.ask("x", "169.254.0.0/16", "tcp/80").is("mixed").assumes();
    }

    /** A network that holds such an address as well is asked without it. */
    @Test
    void aNetworkAroundThemIsTakenWithoutThem() {
        Scenario around = SHUT.with("vpcs:", "networks: { office: { cidrs: [10.0.0.0/8] } }\nvpcs:");
        around.ask("x", "office", "udp/53")
                .assumes(
                        "10.0.0.0/8 is taken without the address at which Amazon DNS answers in v: ask for that one alone");
        around.with("ipv6Cidrs:", "dnsSupport: false\n    ipv6Cidrs:")
                .ask("x", "office", "udp/53")
                .assumes();
    }

    /** And on no other. */
    @Test
    void theyAnswerNothingElse() {
        SHUT.ask("x", "169.254.169.254", "tcp/443")
                .isBlockedBy("forward AWS-002 vpc v @v: 169.254.169.254 is instance metadata; it answers nothing else");
        SHUT.ask("x", "10.0.0.2", "icmp/8")
                .isBlockedBy("forward AWS-002 vpc v @v: 10.0.0.2 is Amazon DNS; it answers nothing else");
        SHUT.ask("x", "169.254.169.123", "tcp/80,udp/123")
                .isMixed(
                        "udp/123 from 10.0.0.10 to 169.254.169.123",
                        "forward AWS-002 vpc v @v: 169.254.169.123 is Amazon Time Sync; it answers nothing else");
    }

    /** UG:AmazonDNS-concepts: the base of the primary block plus two, not of another one. */
    @Test
    void theResolverIsAtThePrimaryBlockPlusTwo() {
        SHUT.with("networkAcl: shut }", "}")
                .with("outbound: []", "outbound: [ { allow: all, to: 0.0.0.0/0 } ]")
                .ask("x", "10.5.0.2", "udp/53")
                .isBlockedBy(
                        "forward DLV-010 vpc v @v: 10.5.0.2 is in the blocks of v, and no interface of v holds it");
    }

    /** UG:AmazonDNS-concepts: with DNS support off there is no resolver. */
    @Test
    void withoutDnsSupportTheResolverDoesNotAnswer() {
        SHUT.with("ipv6Cidrs:", "dnsSupport: false\n    ipv6Cidrs:")
                .ask("x", "10.0.0.2", "udp/53")
                .isBlockedBy(
                        "forward AWS-004 vpc v @v: 10.0.0.2 is Amazon DNS, which does not answer in v: dnsSupport is off");
        SHUT.with("ipv6Cidrs:", "dnsSupport: false\n    ipv6Cidrs:")
                .ask("x", "169.254.169.254", "tcp/80")
                .isAllowed();
    }

    /** PEER:vpc-peering-basics: the resolver of a peer cannot be asked. */
    @Test
    void theResolverOfAPeerIsOutOfReach() {
        SHUT.ask("w/y", "10.0.0.2", "udp/53")
                .isBlockedBy(
                        "forward DLV-010 vpc v @v: 10.0.0.2 is in the blocks of v, and no interface of v holds it");
    }

    /** They are link-local: nobody outside the VPC reaches them. */
    @Test
    void fromTheInternetTheyAreOutOfReach() {
        SHUT.ask("internet", "169.254.169.254", "tcp/80")
                .isBlockedBy(
                        "forward NET-002 address 169.254.169.254 at <topology: shut>: nothing holds 169.254.169.254");
    }

    /** The same instance's other traffic is filtered. */
    @Test
    void everythingElseIsFiltered() {
        SHUT.ask("x", "w/y", "tcp/80").is("blocked").stoppedBy("""
                        forward SG-003 SG_HAS_NO_RULES securityGroup v/shut at <securityGroups: { shut: { inbound: [], outbound: [] } }>: security group v/shut has no outbound rule at all
                        forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl v/shut at <networkAcls: { shut: {} }>: the last entry (*, deny all outbound that no other entry matches) denies tcp/80 from 10.0.0.10 to 10.1.0.10, out of v/s
                        forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable v/main @v: v/main has no route to 10.1.0.10
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup w/default at <w:>: no inbound rule of security group w/default admits tcp/80 from 10.0.0.10 to 10.1.0.10
                        return ACL-002 SUBNET_ACL_RESTRICTION networkAcl v/shut at <networkAcls: { shut: {} }>: the last entry (*, deny all inbound that no other entry matches) denies tcp/1024-65535 from 10.1.0.10 to 10.0.0.10, into v/s
                        """);
    }

    /** UG:AmazonDNS-concepts: where it does not answer at all, it is not said what else it does not answer. */
    @Test
    void withoutDnsSupportOneReasonIsEnough() {
        Scenario off = SHUT.with("ipv6Cidrs:", "dnsSupport: false\n    ipv6Cidrs:");
        off.ask("x", "10.0.0.2", "icmp/8")
                .isBlockedBy(
                        "forward AWS-004 vpc v @v: 10.0.0.2 is Amazon DNS, which does not answer in v: dnsSupport is off");
        off.with(", ipv6: \"2600:1f18:1::10\"", "")
                .ask("x", "fd00:ec2::253", "udp/53")
                .isBlockedBy(
                        "forward DLV-013 address fd00:ec2::253 at <topology: shut>: the two ends have no address of the same family, or of that of the protocol");
    }
}
