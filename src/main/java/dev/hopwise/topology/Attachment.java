package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** An attachment to a transit gateway: a VPC, a network outside AWS, or another transit gateway. */
@Doc("An attachment to a transit gateway: a VPC, a network outside AWS, or another transit gateway.")
public record Attachment(
        String id,
        @Doc("The attached VPC") @RefTo({Kind.VPC}) Optional<Ref> vpc,
        @Doc("The attached network") @RefTo({Kind.NETWORK}) Optional<Ref> network,

        @Doc("The peered transit gateway") @RefTo({Kind.TRANSIT_GATEWAY})
        Optional<Ref> peer,

        @Doc("Subnets, one a zone") @RefTo({Kind.SUBNET}) List<Ref> subnets,

        @Doc(value = "The table that routes what comes from it", fallback = "none")
        @RefTo({Kind.TRANSIT_GATEWAY_ROUTE_TABLE})
        Optional<Ref> associate,

        @Doc("The tables that learn its CIDRs") @RefTo({Kind.TRANSIT_GATEWAY_ROUTE_TABLE})
        List<Ref> propagate,

        @Doc(value = "Appliance mode", fallback = "false") Optional<Flag> applianceMode,

        @Doc(value = "Whether security groups may refer to groups across it", fallback = "false")
        Optional<Flag> securityGroupReferencing,

        @Doc(value = "State", fallback = "available") Optional<AttachmentState> state,
        Label label,
        Where where) {}
