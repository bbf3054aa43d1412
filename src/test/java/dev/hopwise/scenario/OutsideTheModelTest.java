package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** What is not walked is undetermined with the reason, never a guess; what stops a flow before it still stops it. */
class OutsideTheModelTest {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            vpcs:
              shop: # @shop
                cidrs: [10.0.0.0/16]
                internetGateway: igw # @igw
                subnets:
                  app: { cidr: 10.0.1.0/24, routeTable: hybrid }
                  pub: { cidr: 10.0.0.0/24, routeTable: public }
                  fw: { cidr: 10.0.4.0/24, routeTable: public }
                  mid: { cidr: 10.0.5.0/24, routeTable: steered }
                routeTables:
                  hybrid: # @hybrid
                    main: true
                    propagate: [vgw] # @propagate
                    routes:
                      - { to: 10.50.0.0/16, via: tgw } # @to-tgw
                  public: { routes: [ { to: 0.0.0.0/0, via: igw } ] } # @public
                  steered: # @steered
                    routes:
                      - { to: 0.0.0.0/0, via: fw-1 } # @to-fw
                      - { to: 10.0.1.0/24, via: fw-1 } # @app-by-fw
                      - { to: 10.0.4.0/24, via: fw-1 } # @fw-by-fw
                      - { to: 10.80.0.0/16, via: gwlb } # @to-gwlb
                securityGroups:
                  open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] }
                  mute: { outbound: [] } # @mute
                interfaces:
                  app-1: { subnet: app, ip: 10.0.1.10, securityGroups: [open] } # @app-1
                  mute-1: { subnet: app, ip: 10.0.1.11, securityGroups: [mute] }
                  pub-1: { subnet: pub, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [open] } # @pub-1
                  fw-1: { subnet: fw, ip: 10.0.4.10, sourceDestCheck: false, securityGroups: [open] } # @fw-1
                  mid-1: { subnet: mid, ip: 10.0.5.10, securityGroups: [open] }
                endpoints:
                  gwlb: { type: gatewayLoadBalancer, service: com.amazonaws.vpce.us-east-1.vpce-svc-1, subnets: [fw] } # @gwlb
            transitGateways:
              tgw: # @tgw
                attachments:
                  shop: { vpc: shop, subnets: [app], associate: main, propagate: [main] }
                  hq: { network: hq, associate: main, propagate: [main] }
                routeTables: { main: {} }
            vpnGateways:
              vgw: { vpc: shop, networks: [branch] } # @vgw
            networks:
              hq: { cidrs: [10.50.0.0/16] } # @hq-net
              branch: { cidrs: [10.60.0.0/16, 203.0.113.0/24] } # @branch
              partner: { cidrs: [198.51.100.0/24] } # @partner
              lone: { cidrs: [10.70.0.0/16] } # @lone
            """);

    /** TGW:how-transit-gateways-work, VPN:vpn-route-priority: what a connected network does with what is not its own. */
    @Test
    void aNetworkThatSendsOnIsNotWalked() {
        SHOP.with("routeTables: { main: {} }", "routeTables: { main: { routes: [ { to: 10.51.0.0/16, via: hq } ] } }")
                .with("{ to: 10.50.0.0/16, via: tgw } # @to-tgw", "{ to: 10.51.0.0/16, via: tgw } # @to-tgw")
                .ask("app-1", "10.51.0.1", "tcp/443")
                .isUndeterminedBecause(
                        "forward NET-014 network hq @hq-net: the way leads into hq, which is not the end of this flow; what it does with tcp/443 from 10.0.1.10 to 10.51.0.1 is outside the model")
                .assumes(
                        "the way leads into hq, which is not the end of this flow; what it does with tcp/443 from 10.0.1.10 to 10.51.0.1 is outside the model");
    }

    /** What stops it before the gateway decides. */
    @Test
    void aBlockerBeforeItDecides() {
        SHOP.ask("mute-1", "hq", "tcp/443")
                .isBlockedBy(
                        "forward SG-003 SG_HAS_NO_RULES securityGroup shop/mute @mute: security group shop/mute has no outbound rule at all");
    }

    /** A network that no gateway reaches: by the internet where its addresses are public, else not at all. */
    @Test
    void aNetworkWithoutAGatewayIsReachedByTheInternetOrNotAtAll() {
        SHOP.ask("pub-1", "partner", "tcp/443").isAllowed();
        SHOP.ask("partner", "pub-1", "tcp/443").isAllowed().isSent("any", "52.0.0.10");
        SHOP.ask("198.51.100.7", "pub-1", "tcp/443").isAllowed().isSent("198.51.100.7", "52.0.0.10");
        SHOP.ask("app-1", "lone", "tcp/443")
                .isBlockedBy(
                        "forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/hybrid @hybrid: shop/hybrid has no route to 10.70.0.0/16");
        SHOP.ask("lone", "app-1", "tcp/443").isBlockedBy("""
                        forward VGW-003 network lone @lone: no gateway in the file reaches lone
                        return RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/hybrid @hybrid: shop/hybrid has no route to 10.70.0.0/16
                        """);
    }

    /** A packet for the appliance itself arrives there like any other. */
    @Test
    void aPacketForTheApplianceItselfArrives() {
        SHOP.ask("mid-1", "fw-1", "tcp/443").isAllowed();
        SHOP.with("sourceDestCheck: false, ", "")
                .ask("mid-1", "fw-1", "tcp/443")
                .isAllowed();
    }

    /** EC2:using-eni: with the check on, the interface drops what is not from or to it. */
    @Test
    void theSourceDestinationCheckDropsForeignPackets() {
        SHOP.with("sourceDestCheck: false, ", "")
                .ask("mid-1", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward ENI-004 ENI_SOURCE_DEST_CHECK_RESTRICTION networkInterface shop/fw-1 @fw-1: shop/fw-1 checks source and destination, and the packet is neither from nor to it");
    }

    /** API:API_Route: a route to something detached is a blackhole. */
    @Test
    void aRouteToADetachedApplianceIsABlackhole() {
        SHOP.with("sourceDestCheck: false,", "sourceDestCheck: false, attached: false,")
                .ask("mid-1", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward ENI-006 BAD_STATE_ROUTE routeTable shop/steered @to-fw: 0.0.0.0/0 to shop/fw-1 is a blackhole: shop/fw-1 is not attached to a running instance");
    }
}
