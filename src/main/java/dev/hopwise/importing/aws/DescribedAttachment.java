package dev.hopwise.importing.aws;

import java.util.List;
import java.util.Optional;

/**
 * An attachment to a transit gateway, of {@code describe-transit-gateway-vpc-attachments} (with subnets and options) and
 * {@code describe-transit-gateway-attachments} (with the associated table).
 *
 * @param type AWS's word for what is attached: {@code vpc}, {@code vpn}, {@code direct-connect-gateway}, …
 * @param resource the id of what is attached
 * @param table the route table it is associated with
 */
record DescribedAttachment(
        String id,
        String gateway,
        String type,
        String resource,
        String state,
        List<String> subnets,
        boolean applianceMode,
        boolean securityGroupReferencing,
        Optional<String> table) {

    static DescribedAttachment ofVpc(Item attachment) {
        Item options = attachment.item("Options");
        return new DescribedAttachment(
                attachment.id("TransitGatewayAttachmentId"),
                attachment.id("TransitGatewayId"),
                "vpc",
                attachment.id("VpcId"),
                attachment.text("State").orElse("available"),
                attachment.ids("SubnetIds").stream().sorted().toList(),
                options.id("ApplianceModeSupport").equals("enable"),
                options.id("SecurityGroupReferencingSupport").equals("enable"),
                Optional.empty());
    }

    static DescribedAttachment ofAny(Item attachment) {
        Item association = attachment.item("Association");
        return new DescribedAttachment(
                attachment.id("TransitGatewayAttachmentId"),
                attachment.id("TransitGatewayId"),
                attachment.id("ResourceType"),
                attachment.id("ResourceId"),
                attachment.text("State").orElse("available"),
                List.of(),
                false,
                false,
                association
                        .text("TransitGatewayRouteTableId")
                        .filter(table ->
                                association.text("State").orElse("associated").equals("associated")));
    }

    DescribedAttachment and(DescribedAttachment other) {
        return new DescribedAttachment(
                id,
                gateway,
                type,
                resource,
                state,
                subnets.isEmpty() ? other.subnets : subnets,
                applianceMode || other.applianceMode,
                securityGroupReferencing || other.securityGroupReferencing,
                table.or(other::table));
    }
}
