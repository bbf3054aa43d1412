package dev.hopwise.importing.aws;

import java.util.List;

/** An EC2 Instance Connect endpoint of {@code describe-instance-connect-endpoints}. */
record DescribedConnectEndpoint(
        String id,
        String vpc,
        String subnet,
        List<String> groups,
        boolean preserveClientIp,
        String state,
        List<String> interfaces) {

    static DescribedConnectEndpoint of(Item endpoint) {
        return new DescribedConnectEndpoint(
                endpoint.id("InstanceConnectEndpointId"),
                endpoint.id("VpcId"),
                endpoint.id("SubnetId"),
                endpoint.ids("SecurityGroupIds").stream().sorted().toList(),
                endpoint.is("PreserveClientIp"),
                endpoint.text("State").orElse("create-complete"),
                endpoint.ids("NetworkInterfaceIds"));
    }
}
