package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** An attachment to a transit gateway: a VPC, a network outside AWS, or another transit gateway. */
@Doc("An attachment to a transit gateway: a VPC, a network outside AWS, or another transit gateway.")
public record Attachment(
        String id,

        @Doc(value = "The attached VPC; one of vpc, network and peer", example = "shop") @RefTo({Kind.VPC})
        Optional<Ref> vpc,

        @Doc(value = "The attached network outside AWS; one of vpc, network and peer", example = "hq")
        @RefTo({Kind.NETWORK})
        Optional<Ref> network,

        @Doc(value = "The peered transit gateway; one of vpc, network and peer", example = "tgw-west")
        @RefTo({Kind.TRANSIT_GATEWAY})
        Optional<Ref> peer,

        @Doc(
                value = "Subnets of the VPC by which it is attached, one a zone; "
                        + "what is in other zones cannot send by it",
                example = "[app-a]",
                fallback = "not known")
        @RefTo({Kind.SUBNET})
        List<Ref> subnets,

        @Doc(
                value = "Route table of the gateway that routes what comes from the attachment",
                example = "spokes",
                fallback = "none")
        @RefTo({Kind.TRANSIT_GATEWAY_ROUTE_TABLE})
        Optional<Ref> associate,

        @Doc(
                value = "Route tables of the gateway that learn the blocks of the attachment",
                example = "[hub]",
                fallback = "none")
        @RefTo({Kind.TRANSIT_GATEWAY_ROUTE_TABLE})
        List<Ref> propagate,

        @Doc(
                value = "Appliance mode: request and reply of a flow pass the same zone of the VPC",
                example = "true",
                fallback = "false")
        Optional<Flag> applianceMode,

        @Doc(
                value = "Whether security groups may refer to groups across the attachment; the gateway needs it, too",
                example = "true",
                fallback = "false")
        Optional<Flag> securityGroupReferencing,

        @Doc(
                value = "State in AWS; only available and modifying carry traffic",
                example = "pendingAcceptance",
                fallback = "available")
        Optional<AttachmentState> state,

        Label label,
        Where where) {}
