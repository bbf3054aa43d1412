package dev.hopwise.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.verdict.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Attachments to transit gateways: what is found of them only where the file says enough (TGW: how-transit-gateways-work). */
class AttachmentFindingsTest {
    private static List<String> found(Set<String> rules, String topology) {
        return Linted.by(rules, topology).stream().map(Finding::message).toList();
    }

    private static String inRegions(String defaults, String ofVpc, String ofGateway) {
        return """
                topology: example
                %s
                vpcs:
                  shop: { cidrs: [10.0.0.0/16]%s }
                transitGateways:
                  tgw: { %sattachments: { shop: { vpc: shop, associate: core } }, routeTables: { core: {} } }
                """.formatted(defaults, ofVpc, ofGateway);
    }

    /** A Region that nobody wrote is no evidence. */
    @Test
    void bothRegionsHaveToBeWritten() {
        Set<String> rule = Set.of("TGW-111");
        String ireland = ", region: eu-west-1";
        List<String> apart = List.of("shop is in eu-west-1, and tgw in us-east-1");
        assertEquals(List.of(), found(rule, inRegions("", ireland, "")));
        assertEquals(List.of(), found(rule, inRegions("", "", "region: eu-west-1, ")));
        assertEquals(apart, found(rule, inRegions("", ireland, "region: us-east-1, ")));
        assertEquals(apart, found(rule, inRegions("defaults: { region: us-east-1 }", ireland, "")));
    }

    private static String tables(String shop, String data, String network) {
        return """
                topology: example
                networks: { hq: { cidrs: [%s] } }
                vpcs:
                  shop: { cidrs: [10.0.0.0/16] }
                  data: { cidrs: [10.1.0.0/16] }
                transitGateways:
                  tgw:
                    attachments:
                      shop: { vpc: shop, associate: spokes%s }
                      data: { vpc: data, associate: spokes%s }
                      hq: { network: hq, associate: core, propagate: [spokes] }
                    routeTables: { core: { routes: [ { to: 10.0.0.0/8, via: hq } ] }, spokes: {} }
                """.formatted(network, shop, data);
    }

    /** Where nothing propagates, each attachment is told; a table is told where all do, and elsewhere. */
    @Test
    void aTableWithoutRoutesIsToldOnceForAllThatFollowIt() {
        Set<String> rules = Set.of("TGW-102", "TGW-115");
        String nowhere = "";
        String elsewhere = ", propagate: [core]";
        String withoutLearning = tables(elsewhere, elsewhere, "").replace(", propagate: [spokes]", "");
        assertEquals(
                List.of("tgw/spokes routes what comes from tgw/shop and tgw/data, and has no routes"),
                found(rules, withoutLearning));
        assertEquals(
                List.of(
                        "no route table of the gateway leads to tgw/shop: it propagates to none, and no route names it",
                        "no route table of the gateway leads to tgw/data: it propagates to none, and no route names it"),
                found(rules, tables(nowhere, nowhere, "").replace(", propagate: [spokes]", "")));
        // What the far side announces may not be in the file.
        assertEquals(List.of(), found(rules, tables(elsewhere, elsewhere, "")));
    }

    private static String leads(String target) {
        return """
                topology: example
                networks: { hq: { cidrs: [10.8.0.0/16] } }
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    subnets: { app: { cidr: 10.0.1.0/24 } }
                    interfaces: { router: { subnet: app, ip: 10.0.1.4, sourceDestCheck: false } }
                    routeTables: { main: { main: true, routes: [ %s ] } }
                  data: { cidrs: [10.1.0.0/16] }
                peerings: { pcx: { between: [shop, data] }, old: { between: [data, shop], status: deleted } }
                vpnGateways: { vgw: { vpc: shop, networks: [hq] } }
                transitGateways:
                  tgw:
                    attachments:
                      shop: { vpc: shop, associate: core, propagate: [core] }
                      hq: { network: hq, associate: core, propagate: [core] }
                      data: { vpc: data, associate: core, propagate: [core] }
                    routeTables: { core: {} }
                """.formatted(target);
    }

    /** Replies go by the table alone, to whatever leads to who asked. */
    @Test
    void repliesMayGoBackByAnotherWayThanTheGateway() {
        Set<String> rule = Set.of("TGW-105");
        List<String> none = List.of("data is attached to tgw, and no route table of data leads there");
        List<String> both = List.of("shop is attached to tgw, and no route table of shop leads there", none.get(0));
        for (String way : List.of(
                "{ to: 10.1.0.0/16, via: pcx }", "{ to: 10.8.0.0/16, via: vgw }", "{ to: 0.0.0.0/0, via: router }")) {
            assertEquals(none, found(rule, leads(way)), way);
        }
        for (String way : List.of(
                "{ to: 10.9.0.0/16, via: pcx }",
                "{ to: 10.1.0.0/16, via: old }",
                "{ to: 10.9.0.0/16, via: vgw }",
                "{ to: 0.0.0.0/0, via: router, state: blackhole }")) {
            assertEquals(both, found(rule, leads(way)), way);
        }
    }
}
