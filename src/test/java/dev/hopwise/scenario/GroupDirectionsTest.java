package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Inbound rules are for what comes in, outbound ones for what goes out, and replies need none: UG:security-group-rules, UG:vpc-security-groups. */
class GroupDirectionsTest {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                subnets: { web: { cidr: 10.0.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw } ] } }
                securityGroups:
                  web: {}
                  app: { inbound: [ { allow: tcp/443, from: web }, { allow: tcp/443, from: 0.0.0.0/0 } ], outbound: [ { allow: tcp/1, to: 10.250.0.0/16 } ] }
                  open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] }
                  half: { inbound: [ { allow: all, from: 10.0.0.0/25 } ] } # @half
                  either: { inbound: [ { allow: tcp/22, from: open }, { allow: tcp/22, from: 10.0.0.0/25 } ] } # @either
                interfaces:
                  web: { subnet: web, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [web] }
                  app: { subnet: web, ip: 10.0.0.20, publicIp: 52.0.0.20, securityGroups: [app] }
                  half: { subnet: web, ip: 10.0.0.30, securityGroups: [half] }
                  either: { subnet: web, ip: 10.0.0.40, securityGroups: [either] }
                  open: { subnet: web, ip: 10.0.0.50, securityGroups: [open] }
                endpoints:
                  connect: { type: instanceConnect, subnet: web, securityGroups: [open] }
                  sqs: { type: interface, service: sqs, subnets: [web], securityGroups: [open] }
            """);

    /** What outbound rules say of it is of no account for what comes in. */
    @Test
    void whatComesInIsAskedForInboundRulesOnly() {
        SHOP.ask("shop/web", "52.0.0.20", "tcp/443").isAllowed();
    }

    /** Where the file gives no address, a rule for a half of the subnet may admit it or not. */
    @Test
    void aRuleForAHalfOfTheSubnetMayAdmitAnUnknownAddress() {
        SHOP.ask("endpoint:connect", "shop/half", "tcp/22")
                .isUndeterminedBecause(
                        "forward SG-006 securityGroup shop/half @half: inbound rule 1 of shop/half (allow all from 10.0.0.0/25) covers only a part of the addresses that tcp/22 from the address of shop/connect in shop/web to 10.0.0.30 may have here");
    }

    /** Not for what it sends, nor for the reply, nor where a reference admits it. */
    @Test
    void whereNothingHangsOnTheHalfItIsNoMatter() {
        SHOP.with("subnet: web, securityGroups: [open]", "subnet: web, securityGroups: [half]")
                .ask("endpoint:connect", "shop/open", "tcp/22")
                .isAllowed()
                .assumes();
        SHOP.ask("shop/half", "endpoint:sqs", "tcp/443").isAllowed().assumes();
        SHOP.ask("endpoint:connect", "shop/either", "tcp/22").isAllowed().assumes();
    }
}
