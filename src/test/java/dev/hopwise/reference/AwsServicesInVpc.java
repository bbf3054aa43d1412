package dev.hopwise.reference;

import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Vpc;
import java.util.Map;
import java.util.Optional;

/** What AWS itself answers inside a VPC: nothing filters it (UG:vpc-network-acls, UG:AmazonDNS-concepts). */
final class AwsServicesInVpc {
    private static final Service DNS = new Service(53, true, true);
    private static final Service METADATA = new Service(80, true, false);
    private static final Service TIME = new Service(123, false, true);
    private static final Service LICENCE = new Service(1688, true, false);
    private static final Map<IpAddress, Service> SERVICES = Map.of(
            IpAddress.parse("169.254.169.253"), DNS,
            IpAddress.parse("fd00:ec2::253"), DNS,
            IpAddress.parse("169.254.169.254"), METADATA,
            IpAddress.parse("fd00:ec2::254"), METADATA,
            IpAddress.parse("169.254.170.2"), METADATA,
            IpAddress.parse("169.254.169.123"), TIME,
            IpAddress.parse("fd00:ec2::123"), TIME,
            IpAddress.parse("169.254.169.250"), LICENCE,
            IpAddress.parse("169.254.169.251"), LICENCE);

    private record Service(int port, boolean byTcp, boolean byUdp) {
        boolean answers(Packet packet) {
            return packet.port() == port
                    && (byTcp && packet.protocol() == Packet.TCP || byUdp && packet.protocol() == Packet.UDP);
        }
    }

    private AwsServicesInVpc() {}

    /** Whether one of them has the packet's destination. */
    static boolean isMeantBy(Packet packet) {
        return SERVICES.containsKey(packet.destination());
    }

    /** It answers on its own protocol and port; Amazon DNS only where the VPC has it switched on. */
    static Place.Arrived answer(Vpc vpc, Packet packet) {
        Service service = SERVICES.get(packet.destination());
        if (!service.answers(packet)) {
            throw Dropped.by(Kind.VPC, vpc.id());
        }
        if (service == DNS && !vpc.dnsSupport().map(Flag::on).orElse(true)) {
            throw Dropped.by(Kind.VPC, vpc.id());
        }
        return new Place.Arrived(Optional.empty(), Optional.empty(), packet);
    }
}
