package dev.hopwise.importing.aws;

import dev.hopwise.packet.Address;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A NAT gateway of {@code describe-nat-gateways}.
 *
 * @param furtherIps public and private addresses beside the first
 */
record DescribedNatGateway(
        String id,
        String vpc,
        String subnet,
        Optional<Address> publicIp,
        Optional<Address> privateIp,
        List<Address> furtherIps,
        String connectivity,
        String state,
        boolean isRegional,
        List<String> azs,
        String routeTable,
        List<String> interfaces) {

    static DescribedNatGateway of(Item gateway) {
        List<Item> addresses = gateway.items("NatGatewayAddresses").stream()
                .sorted(Comparator.comparing(address -> !address.is("IsPrimary")))
                .toList();
        return new DescribedNatGateway(
                gateway.id("NatGatewayId"),
                gateway.id("VpcId"),
                gateway.id("SubnetId"),
                addresses.stream()
                        .limit(1)
                        .flatMap(it -> it.ipv4("PublicIp").stream())
                        .findFirst(),
                addresses.stream()
                        .limit(1)
                        .flatMap(it -> it.ipv4("PrivateIp").stream())
                        .findFirst(),
                addresses.stream()
                        .skip(1)
                        .flatMap(DescribedNatGateway::both)
                        .sorted()
                        .toList(),
                gateway.text("ConnectivityType").orElse("public"),
                gateway.text("State").orElse("available"),
                gateway.id("AvailabilityMode").equals("regional"),
                ids(addresses, "AvailabilityZone"),
                gateway.id("RouteTableId"),
                ids(addresses, "NetworkInterfaceId"));
    }

    private static Stream<Address> both(Item address) {
        return Stream.of("PublicIp", "PrivateIp").flatMap(key -> address.ipv4(key).stream());
    }

    private static List<String> ids(List<Item> addresses, String key) {
        return addresses.stream()
                .map(address -> address.id(key))
                .filter(id -> !id.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
