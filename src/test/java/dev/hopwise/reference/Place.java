package dev.hopwise.reference;

import dev.hopwise.topology.Attachment;
import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.TransitGateway;
import dev.hopwise.topology.Vpc;
import java.util.Optional;

/** Where a packet is, between two decisions. */
sealed interface Place {
    Packet packet();

    /** Sent by something in a subnet. */
    record Leaving(Vpc vpc, Subnet subnet, Packet packet) implements Place {}

    /** At the router of a VPC; the zone is that of the subnet it came from. */
    record AtRouter(Vpc vpc, RouteLookup.Table table, Optional<String> zone, Packet packet) implements Place {}

    /** On a local route, or put there by a gateway. */
    record InVpc(Vpc vpc, Packet packet) implements Place {}

    /** At something with an address. */
    record AtPort(Vpc vpc, Port port, Packet packet) implements Place {}

    /** At an interface that forwards what is for others. */
    record AtAppliance(Vpc vpc, Port port, Packet packet) implements Place {}

    /** At a Gateway Load Balancer endpoint. */
    record AtBalancer(Vpc vpc, Endpoint endpoint, Subnet subnet, Packet packet) implements Place {}

    /** At a NAT gateway, to be sent on in its name. */
    record AtNat(Vpc vpc, Port nat, Packet packet) implements Place {}

    /** Let out by a gateway. */
    record OnInternet(Packet packet) implements Place {}

    /** At a transit gateway, in by one of its attachments; the zone is that of its sender, where it is in this gateway's VPCs. */
    record AtTransit(TransitGateway gateway, Attachment from, Optional<String> zone, Packet packet) implements Place {}

    /** Before the gateways of a VPC, from outside. */
    record FromInternet(Vpc vpc, Packet packet) implements Place {}

    /** The end of the way: a port, the internet, or the service behind a gateway endpoint of a VPC. */
    record Arrived(Optional<Port> port, Optional<Vpc> byEndpoint, Packet packet) implements Place {}
}
