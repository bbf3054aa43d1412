package dev.hopwise.importing.aws;

import java.util.Set;

/**
 * An internet or egress-only internet gateway.
 *
 * @param vpc the VPC that it is attached to; empty where it is attached to none
 */
record DescribedGateway(String id, String vpc) {
    private static final Set<String> ATTACHED = Set.of("available", "attached", "");

    static DescribedGateway internet(Item gateway) {
        return new DescribedGateway(gateway.id("InternetGatewayId"), vpc(gateway));
    }

    static DescribedGateway egressOnly(Item gateway) {
        return new DescribedGateway(gateway.id("EgressOnlyInternetGatewayId"), vpc(gateway));
    }

    private static String vpc(Item gateway) {
        return gateway.items("Attachments").stream()
                .filter(attachment -> ATTACHED.contains(attachment.id("State")))
                .map(attachment -> attachment.id("VpcId"))
                .findFirst()
                .orElse("");
    }
}
