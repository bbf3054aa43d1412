package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** An interface endpoint for S3 with private DNS: PL:privatelink-access-aws-services. */
class StorageEndpointTest {
    private static final Scenario STORAGE = Scenario.topology("""
            topology: storage
            vpcs:
              v:
                cidrs: [10.0.0.0/16]
                dnsSupport: true
                dnsHostnames: true
                subnets: { s: { cidr: 10.0.0.0/24 } }
                securityGroups:
                  app: { inbound: [ { allow: tcp/1, from: 10.250.0.0/16 } ] }
                  ep: { inbound: [ { allow: tcp/443, from: 10.0.0.0/16 } ] }
                interfaces: { x: { subnet: s, ip: 10.0.0.10, securityGroups: [app] } }
                endpoints: { s3: { type: interface, service: s3, subnets: { s: 10.0.0.50 }, privateDns: true, securityGroups: [ep] } }
              w:
                cidrs: [10.1.0.0/16]
                subnets: { s: { cidr: 10.1.0.0/24 } }
                interfaces: { y: { subnet: s, ip: 10.1.0.10 } }
            """);

    /** PL:privatelink-access-aws-services: it may be for inbound resolver endpoints only. */
    @Test
    void itsPrivateNameIsTakenToServeTheVpc() {
        STORAGE.ask("x", "service:s3", "tcp/443")
                .isAllowed()
                .isSent("10.0.0.10", "10.0.0.50")
                .assumes(
                        "the private DNS of v/s3 is taken to serve v itself; AWS can restrict it to inbound resolver endpoints");
    }

    /** Whoever asks the endpoint itself needs no name. */
    @Test
    void theEndpointItselfNeedsNoName() {
        STORAGE.ask("x", "endpoint:v/s3", "tcp/443").isAllowed().assumes();
    }
}
