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
}
