package dev.hopwise.importing.aws;

/**
 * A virtual private gateway of {@code describe-vpn-gateways}.
 *
 * @param vpc the VPC that it is attached to; empty where it is attached to none
 */
record DescribedVpnGateway(String id, String vpc, String state) {
    static DescribedVpnGateway of(Item gateway) {
        return new DescribedVpnGateway(
                gateway.id("VpnGatewayId"),
                gateway.items("VpcAttachments").stream()
                        .filter(attachment ->
                                attachment.text("State").orElse("attached").equals("attached"))
                        .map(attachment -> attachment.id("VpcId"))
                        .findFirst()
                        .orElse(""),
                gateway.text("State").orElse("available"));
    }
}
