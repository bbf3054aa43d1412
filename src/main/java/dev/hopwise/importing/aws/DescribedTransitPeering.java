package dev.hopwise.importing.aws;

/** A peering of two transit gateways, of {@code describe-transit-gateway-peering-attachments}. */
record DescribedTransitPeering(String id, String requester, String accepter, String state) {
    static DescribedTransitPeering of(Item peering) {
        return new DescribedTransitPeering(
                peering.id("TransitGatewayAttachmentId"),
                peering.item("RequesterTgwInfo").id("TransitGatewayId"),
                peering.item("AccepterTgwInfo").id("TransitGatewayId"),
                peering.text("State").orElse("available"));
    }
}
