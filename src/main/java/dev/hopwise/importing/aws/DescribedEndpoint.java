package dev.hopwise.importing.aws;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A VPC endpoint of {@code describe-vpc-endpoints}. */
record DescribedEndpoint(
        String id,
        String vpc,
        String type,
        String service,
        Optional<String> serviceRegion,
        String state,
        List<String> routeTables,
        List<String> subnets,
        List<String> groups,
        boolean privateDns,
        String ipAddressType,
        Optional<String> policy,
        List<String> interfaces) {
    static final String GATEWAY = "gateway";
    static final String INTERFACE = "interface";
    static final String GATEWAY_LOAD_BALANCER = "gatewayloadbalancer";

    static DescribedEndpoint of(Item endpoint) {
        return new DescribedEndpoint(
                endpoint.id("VpcEndpointId"),
                endpoint.id("VpcId"),
                endpoint.text("VpcEndpointType")
                        .orElse("Gateway")
                        .toLowerCase(Locale.ROOT)
                        .intern(),
                endpoint.id("ServiceName"),
                endpoint.text("ServiceRegion"),
                endpoint.text("State").orElse("available").intern(),
                endpoint.ids("RouteTableIds").stream().sorted().toList(),
                endpoint.ids("SubnetIds").stream().sorted().toList(),
                endpoint.items("Groups").stream()
                        .map(group -> group.id("GroupId"))
                        .sorted()
                        .toList(),
                endpoint.is("PrivateDnsEnabled"),
                endpoint.text("IpAddressType").orElse("ipv4"),
                endpoint.text("PolicyDocument").map(String::intern),
                endpoint.ids("NetworkInterfaceIds").stream().sorted().toList());
    }

    boolean isGateway() {
        return type.equals(GATEWAY);
    }
}
