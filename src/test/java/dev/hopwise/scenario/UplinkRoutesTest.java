package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** A network with two gateways, of which a transit gateway leads where its table does: TGW:how-transit-gateways-work. */
class UplinkRoutesTest {
    private static final Scenario TWO = Scenario.topology("""
            topology: two
            vpcs:
              v:
                cidrs: [10.0.0.0/16]
                subnets: { s: { az: us-east-1a, cidr: 10.0.0.0/24, routeTable: t } }
                routeTables: { t: { routes: [ { to: 10.250.0.0/24, via: vgw } ] } }
                securityGroups: { app: { inbound: [ { allow: tcp/443, from: 10.250.0.0/24 } ] } }
                interfaces: { x: { subnet: s, ip: 10.0.0.10, securityGroups: [app] } }
              w:
                cidrs: [10.1.0.0/16]
                subnets: { s: { az: us-east-1a, cidr: 10.1.0.0/24 } }
                interfaces: { y: { subnet: s, ip: 10.1.0.10 } }
            vpnGateways: { vgw: { vpc: v, networks: [hq] } }
            transitGateways:
              tgw:
                attachments:
                  w: { vpc: w, subnets: [s], associate: others }
                  hq: { network: hq, associate: all }
                routeTables:
                  all: { routes: [ { to: 10.9.0.0/16, via: w } ] } # @all
                  others: { routes: [ { to: 10.0.0.0/16, via: w } ] }
            prefixLists: { pl-1: { entries: [10.0.0.0/16] }, pl-2: { entries: [10.0.0.0/16] } }
            networks: { hq: { cidrs: [10.250.0.0/24] } }
            """);

    /** A table that the network's attachment is not associated with leads it nowhere. */
    @Test
    void theTableOfOthersDoesNotCount() {
        TWO.ask("hq", "x", "tcp/443").isAllowed();
    }

    /** TGW:tgw-prefix-lists: where two lists overlap the gateway may lead there. */
    @Test
    void whereItsTableIsOpenTheGatewayMayLeadThere() {
        TWO.with("{ to: 10.9.0.0/16, via: w } ] } # @all", "{ to: pl-1, via: w }, { to: pl-2, via: hq } ] } # @all")
                .ask("hq", "x", "tcp/443")
                .isUndeterminedBecause(
                        "forward TGW-016 transitGatewayRouteTable tgw/all @all: pl-1 (10.0.0.0/16) to tgw/w may or may not carry tcp/443 from 10.250.0.0/24 to 10.0.0.10; the file does not decide it");
    }

    /** TGW:tgw-vpc-attachments: only an available attachment carries traffic. */
    @Test
    void anAttachmentThatHasFailedLeadsNowhere() {
        TWO.with("{ to: 10.9.0.0/16, via: w } ] } # @all", "{ to: pl-1, via: w }, { to: pl-2, via: hq } ] } # @all")
                .with("hq: { network: hq, associate: all }", "hq: { network: hq, associate: all, state: failed }")
                .ask("hq", "x", "tcp/443")
                .isAllowed();
    }

    /** UG:VPC_Internet_Gateway: a network with public addresses gets no reply by the internet to what it asked by its VPN. */
    @Test
    void aReplyToAPublicNetworkDoesNotFitByTheInternetGateway() {
        Scenario hq = Scenario.topology("""
                topology: hq
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    internetGateway: igw
                    subnets: { s: { cidr: 10.0.0.0/24, routeTable: t } }
                    routeTables: { t: { routes: [ { to: 0.0.0.0/0, via: igw } ] } } # @t
                    securityGroups: { app: { inbound: [ { allow: tcp/443, from: 0.0.0.0/0 } ] } }
                    interfaces: { x: { subnet: s, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [app] } }
                vpnGateways: { vgw: { vpc: v, networks: [hq] } }
                networks: { hq: { cidrs: [198.51.100.0/24] } }
                """);
        for (Scenario it : new Scenario[] {hq, hq.with("publicIp: 52.0.0.10, ", "")}) {
            it.ask("hq", "10.0.0.10", "tcp/443")
                    .isBlockedBy(
                            "return IGW-013 routeTable v/t @t: 0.0.0.0/0 to v/igw sends the reply out to the internet, but its request did not come from there")
                    .comesBackBy("SG-005 ACL-001 RTB-001");
        }
    }
}
