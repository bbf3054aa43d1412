package dev.hopwise.drawing;

/** How a thing is drawn. */
public enum Form {
    /** What others are in: an account, a Region, a VPC, a zone, a subnet. */
    BOX,
    /** What stands in a subnet: an interface or several alike, a NAT gateway, an endpoint. */
    CHIP,
    /** What leads elsewhere: a gateway at the edge of its VPC, a connection between VPCs. */
    NODE,
    /** What is outside AWS: the internet, a network. */
    PLACE
}
