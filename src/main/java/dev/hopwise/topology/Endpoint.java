package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A VPC endpoint. */
@Doc("A VPC endpoint.")
public record Endpoint(
        String id,

        @Required @Doc("gateway, interface, gatewayLoadBalancer or instanceConnect")
        EndpointType type,

        @Required @Doc(value = "Short name, full name, or a key of services", example = "s3")
        Text service,

        @Doc("The tables a gateway endpoint is in") @RefTo({Kind.ROUTE_TABLE})
        List<Ref> routeTables,

        @Doc(
                value = "Subnets of its interfaces, at most one a zone: a list, or a map of subnet to address",
                example = "[app-a]")
        List<EndpointSubnet> subnets,

        @Doc("The subnet of an instanceConnect endpoint") @RefTo({Kind.SUBNET})
        Optional<Ref> subnet,

        @Doc(value = "Security groups of its interfaces", fallback = "the default group") @RefTo({Kind.SECURITY_GROUP})
        Optional<List<Ref>> securityGroups,

        @Doc(value = "Whether the public name resolves to the endpoint in this VPC", fallback = "false")
        Optional<Flag> privateDns,

        @Doc(value = "What the service takes: tcp, udp", fallback = "[tcp]")
        Optional<Protocols> protocols,

        @Doc(value = "ipv4, ipv6 or dualstack", fallback = "ipv4")
        Optional<IpAddressType> ipAddressType,

        @Doc(value = "Region of a cross-Region service", fallback = "the Region of the VPC")
        Optional<Text> serviceRegion,

        @Doc(value = "An IAM policy document, or full-access", fallback = "full-access")
        Optional<Policy> policy,

        @Doc(value = "State", fallback = "available") Optional<EndpointState> state,

        @Doc(value = "Whether instances see the client address (instanceConnect)", fallback = "false")
        Optional<Flag> preserveClientIp,

        Label label,
        Where where) {}
