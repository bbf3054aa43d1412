package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** VPC Block Public Access, its modes and exemptions: UG:security-vpc-bpa-basics. */
class BlockPublicAccessTest {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            vpcs:
              shop: # @shop
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56"]
                blockPublicAccess: block-bidirectional
                internetGateway: igw
                egressOnlyInternetGateway: eigw
                natGateways: { nat: { subnet: pub, publicIp: 52.0.0.99 } }
                subnets:
                  pub: { cidr: 10.0.0.0/24, routeTable: public } # @pub
                  app: { cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64", routeTable: private } # @app
                routeTables:
                  public: { main: true, routes: [ { to: 0.0.0.0/0, via: igw } ] }
                  private: { routes: [ { to: 0.0.0.0/0, via: nat }, { to: "::/0", via: eigw } ] }
                securityGroups: { web: { inbound: [ { allow: tcp/443, from: 0.0.0.0/0 } ] } }
                interfaces:
                  web-1: { subnet: pub, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [web] }
                  app-1: { subnet: app, ip: 10.0.1.10, ipv6: "2600:1f18:1:1::10", securityGroups: [web] }
            """);

    private static final Scenario INWARDS = SHOP.with("block-bidirectional", "block-ingress");

    private static final String OUT =
            "forward BPA-001 VPC_BLOCK_PUBLIC_ACCESS_ENABLED vpc shop @shop: shop blocks public access in both directions";
    private static final String IN =
            "forward BPA-002 VPC_BLOCK_PUBLIC_ACCESS_ENABLED vpc shop @shop: shop blocks public access, so nothing comes in from the internet";

    private static Scenario exempt(Scenario scenario, String subnet, String mode) {
        return scenario.with(subnet + ": { cidr:", subnet + ": { blockPublicAccess: " + mode + ", cidr:");
    }

    @Test
    void inBothDirectionsNothingPassesAnInternetGateway() {
        SHOP.ask("web-1", "8.8.8.8", "tcp/443").isBlockedBy(OUT);
        SHOP.ask("app-1", "8.8.8.8", "tcp/443").isBlockedBy(OUT);
        SHOP.ask("8.8.8.8", "web-1", "tcp/443").isBlockedBy(IN);
    }

    @Test
    void inBothDirectionsNothingPassesAnEgressOnlyGateway() {
        SHOP.ask("app-1", "2001:4860:4860::8888", "tcp/443")
                .isBlockedBy(
                        "forward BPA-003 VPC_BLOCK_PUBLIC_ACCESS_ENABLED vpc shop @shop: shop blocks public access in both directions");
    }

    @Test
    void whatStaysInsideIsNotTouched() {
        SHOP.ask("app-1", "web-1", "tcp/443").isAllowed();
    }

    @Test
    void inwardsOnlyNatAndEgressOnlyGatewaysStillSend() {
        INWARDS.ask("app-1", "8.8.8.8", "tcp/443").isAllowed();
        INWARDS.ask("app-1", "2001:4860:4860::8888", "tcp/443").isAllowed();
        INWARDS.ask("8.8.8.8", "web-1", "tcp/443").isBlockedBy(IN);
        INWARDS.ask("web-1", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward BPA-004 VPC_BLOCK_PUBLIC_ACCESS_ENABLED vpc shop @shop: shop blocks public access inwards: only NAT gateways and egress-only internet gateways still reach the internet");
    }

    @Test
    void aSubnetMayBeExemptInBothDirections() {
        for (Scenario mode : new Scenario[] {SHOP, INWARDS}) {
            Scenario exempt = exempt(mode, "pub", "allow-bidirectional");
            exempt.ask("web-1", "8.8.8.8", "tcp/443")
                    .isAllowed()
                    .says("forward BPA-006 subnet shop/pub @pub: shop/pub is exempt from Block Public Access");
            exempt.ask("8.8.8.8", "web-1", "tcp/443")
                    .isAllowed()
                    .says("forward BPA-007 subnet shop/pub @pub: shop/pub is exempt from Block Public Access");
        }
    }

    @Test
    void aSubnetMayBeExemptForWhatItSends() {
        Scenario exempt = exempt(SHOP, "pub", "allow-egress");
        exempt.ask("web-1", "8.8.8.8", "tcp/443").isAllowed();
        exempt.ask("app-1", "8.8.8.8", "tcp/443").isAllowed();
        exempt.ask("8.8.8.8", "web-1", "tcp/443")
                .isBlockedBy(
                        "forward BPA-005 VPC_BLOCK_PUBLIC_ACCESS_ENABLED subnet shop/pub @pub: shop/pub is exempt from Block Public Access for what it sends, and not for what comes in");
        exempt(SHOP, "app", "allow-egress")
                .ask("app-1", "2001:4860:4860::8888", "tcp/443")
                .isAllowed();
    }

    /** That exemption is for the mode that blocks both directions. */
    @Test
    void inwardsOnlyAnExemptionForWhatIsSentIsOfNoUse() {
        exempt(INWARDS, "pub", "allow-egress")
                .ask("web-1", "8.8.8.8", "tcp/443")
                .is("blocked");
    }
}
