package dev.hopwise.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A port is exposed where the way, a group and the network ACL of the subnet all let strangers come to it; else it is open. */
class ExposureTest {
    private static final String TOPOLOGY = """
            topology: example
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f16:1:100::/56"]
                internetGateway: igw
                subnets:
                  open: { cidr: 10.0.0.0/24, routeTable: public }
                  kept: { cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f16:1:101::/64", routeTable: public, networkAcl: kept }
                routeTables:
                  public: { routes: [ { to: 0.0.0.0/0, via: igw }, { to: "::/0", via: igw } ] }
                networkAcls:
                  kept: { inbound: [ %s ], outbound: [ %s ] }
                securityGroups:
                  web: { inbound: [ { allow: tcp/22, from: [0.0.0.0/0, "::/0"] } ] }
                interfaces:
                  %s
                  web-1: { subnet: kept, ip: 10.0.1.10, ipv6: "2600:1f16:1:101::10", publicIp: 52.0.0.10, securityGroups: [web] }
            """;
    private static final String ALL_IN =
            "{ rule: 100, allow: all, from: 0.0.0.0/0 }, { rule: 101, allow: all, from: \"::/0\" }";
    private static final String ALL_OUT =
            "{ rule: 100, allow: all, to: 0.0.0.0/0 }, { rule: 101, allow: all, to: \"::/0\" }";
    private static final String EXPOSED =
            "SG-101 inbound rule 1 of shop/web (allow tcp/22 from 0.0.0.0/0, ::/0) opens tcp/22 of shop/web-1 to everyone on the internet";
    private static final String OPEN =
            "SG-102 inbound rule 1 of shop/web (allow tcp/22 from 0.0.0.0/0, ::/0) opens tcp/22 to everyone on the internet";

    @Test
    void oneFamilyThatTheAclLetsInIsEnough() {
        assertEquals(List.of(EXPOSED), found(ALL_IN, ALL_OUT, ""));
        assertEquals(List.of(EXPOSED), found("{ rule: 90, deny: tcp/22, from: 0.0.0.0/0 }, " + ALL_IN, ALL_OUT, ""));
        assertEquals(List.of(EXPOSED), found("{ rule: 90, deny: tcp/22, from: \"::/0\" }, " + ALL_IN, ALL_OUT, ""));
    }

    @Test
    void anAclThatLetsNoStrangerInMakesItOpenOnly() {
        String denied = "{ rule: 90, deny: tcp/22, from: 0.0.0.0/0 }, { rule: 91, deny: tcp/22, from: \"::/0\" }, ";
        assertEquals(List.of(OPEN), found(denied + ALL_IN, ALL_OUT, ""));
        assertEquals(
                List.of(OPEN),
                found("{ rule: 80, allow: tcp/22, from: 203.0.113.0/24 }, " + denied + ALL_IN, ALL_OUT, ""));
        assertEquals(List.of(OPEN), found("", ALL_OUT, ""));
    }

    @Test
    void aBlockThatIsDeniedLeavesTheOthers() {
        assertEquals(List.of(EXPOSED), found("{ rule: 90, deny: all, from: 203.0.113.0/24 }, " + ALL_IN, ALL_OUT, ""));
    }

    @Test
    void whereNoReplyGoesOutNobodyComesIn() {
        assertEquals(List.of(OPEN), found(ALL_IN, "{ rule: 100, allow: all, to: 10.0.0.0/8 }", ""));
        assertEquals(List.of(OPEN), found(ALL_IN, "{ rule: 100, allow: udp, to: 0.0.0.0/0 }", ""));
    }

    @Test
    void eachInterfaceIsJudgedByTheAclOfItsOwnSubnet() {
        String other = "web-0: { subnet: open, ip: 10.0.0.10, publicIp: 52.0.0.9, securityGroups: [web] }";
        assertEquals(List.of(EXPOSED.replace("web-1", "web-0")), found("", ALL_OUT, other));
    }

    /** UG:security-vpc-bpa-basics: an exclusion for both directions opens the subnet again, one for the way out does not. */
    @Test
    void blockPublicAccessIsHeededAndTheSubnetsThatAreExempt() {
        String blocked = TOPOLOGY.replace(
                "internetGateway: igw", "internetGateway: igw\n    blockPublicAccess: block-bidirectional");
        assertEquals(List.of(OPEN), found(blocked, ALL_IN, ALL_OUT, ""));
        assertEquals(List.of(EXPOSED), found(exempt(blocked, "allow-bidirectional"), ALL_IN, ALL_OUT, ""));
        assertEquals(List.of(OPEN), found(exempt(blocked, "allow-egress"), ALL_IN, ALL_OUT, ""));
    }

    /** What comes from where no route leads back to has no reply. */
    @Test
    void strangersAreThoseToWhomRoutesLeadBack() {
        String led = TOPOLOGY.replace("{ to: 0.0.0.0/0, via: igw }, { to: \"::/0\", via: igw }", "ROUTES");
        String part = EXPOSED.replace("everyone on", "a large part of");
        assertEquals(
                List.of(OPEN), found(led.replace("ROUTES", "{ to: 203.0.113.0/24, via: igw }"), ALL_IN, ALL_OUT, ""));
        assertEquals(List.of(part), found(led.replace("ROUTES", "{ to: 0.0.0.0/1, via: igw }"), ALL_IN, ALL_OUT, ""));
        assertEquals(
                List.of(EXPOSED),
                found(
                        led.replace("ROUTES", "{ to: 0.0.0.0/1, via: igw }, { to: 128.0.0.0/1, via: igw }"),
                        ALL_IN,
                        ALL_OUT,
                        ""));
        assertEquals(
                List.of(EXPOSED),
                found(
                        led.replace(
                                "ROUTES",
                                "{ to: 0.0.0.0/0, via: igw }, { to: 203.0.113.0/24, via: igw, state: blackhole }"),
                        ALL_IN,
                        ALL_OUT,
                        ""));
    }

    /** UG:gateway-route-tables: what the edge table leads to an appliance comes to the interface by its leave only. */
    @Test
    void whereAnApplianceStandsBeforeItNobodyKnows() {
        String fw =
                "fw: { subnet: open, ip: 10.0.0.9, publicIp: 52.0.0.9, sourceDestCheck: false, securityGroups: [] }";
        assertEquals(
                List.of(OPEN),
                found(
                        edged("{ to: 10.0.1.0/24, via: fw }, { to: \"2600:1f16:1:101::/64\", via: fw }"),
                        ALL_IN,
                        ALL_OUT,
                        fw));
        assertEquals(List.of(EXPOSED), found(edged("{ to: 10.0.1.0/24, via: fw }"), ALL_IN, ALL_OUT, fw));
        assertEquals(List.of(EXPOSED), found(edged("{ to: 10.0.0.0/24, via: fw }"), ALL_IN, ALL_OUT, fw));
    }

    private static String edged(String routes) {
        return TOPOLOGY.replace("internetGateway: igw", "internetGateway: { id: igw, routeTable: edge }")
                .replace("routeTables:", "routeTables:\n      edge: { routes: [ " + routes + " ] }");
    }

    @Test
    void aRuleIsToldOnceWithTheInterfacesThatItExposes() {
        String two = more(2);
        assertEquals(
                List.of(EXPOSED.replace("shop/web-1", "shop/more-0, shop/more-1 and shop/web-1")),
                found(ALL_IN, ALL_OUT, two));
        assertEquals(
                List.of(EXPOSED.replace("shop/web-1", "shop/more-0, shop/more-1 and 3 more")),
                found(ALL_IN, ALL_OUT, more(4)));
    }

    private static String more(int interfaces) {
        return IntStream.range(0, interfaces)
                .mapToObj(i ->
                        "more-%1$d: { subnet: open, ip: 10.0.0.2%1$d, publicIp: 52.0.1.%1$d, securityGroups: [web] }"
                                .formatted(i))
                .collect(Collectors.joining("\n      "));
    }

    private static String exempt(String blocked, String how) {
        return blocked.replace("kept: { cidr:", "kept: { blockPublicAccess: " + how + ", cidr:");
    }

    private static List<String> found(String inbound, String outbound, String more) {
        return found(TOPOLOGY, inbound, outbound, more);
    }

    private static List<String> found(String text, String inbound, String outbound, String more) {
        return Linted.by(Set.of("SG-101", "SG-102"), text.formatted(inbound, outbound, more)).stream()
                .map(finding -> finding.rule() + " " + finding.message())
                .toList();
    }
}
