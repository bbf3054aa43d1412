package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A VPC endpoint. */
@Doc("A VPC endpoint.")
public record Endpoint(
        String id,

        @Required
        @Doc(
                value = "gateway, interface, gatewayLoadBalancer or instanceConnect",
                example = {"interface", "gateway"})
        EndpointType type,

        @Required
        @Doc(
                value = "Short name, full name, or a key of services; instanceConnect needs none",
                example = {"s3", "ecr.api", "com.amazonaws.us-east-1.sqs"})
        Text service,

        @Doc(value = "Route tables that lead to the service; gateway only", example = "[private]", fallback = "none")
        @RefTo({Kind.ROUTE_TABLE})
        List<Ref> routeTables,

        @Doc(
                value = "Subnets of its interfaces, at most one a zone: a list, or a map of subnet to address; "
                        + "interface and gatewayLoadBalancer only",
                example = {"[app-a]", "{ app-a: 10.0.1.100 }"})
        List<EndpointSubnet> subnets,

        @Doc(value = "Subnet in which it stands; instanceConnect only", example = "app-a") @RefTo({Kind.SUBNET})
        Optional<Ref> subnet,

        @Doc(
                value = "Security groups of its interfaces; interface and instanceConnect only",
                example = "[sqs]",
                fallback = "the default group of the VPC")
        @RefTo({Kind.SECURITY_GROUP})
        Optional<List<Ref>> securityGroups,

        @Doc(
                value = "Whether the service's public name leads to the endpoint inside the VPC, "
                        + "which needs dnsSupport and dnsHostnames; interface only",
                example = "true",
                fallback = "false")
        Optional<Flag> privateDns,

        @Doc(
                value = "Protocols that the service takes: tcp, udp; not for gateway",
                example = "[tcp, udp]",
                fallback = "those of its entry in services, else [tcp]")
        Optional<Protocols> protocols,

        @Doc(value = "Families that it answers on: ipv4, ipv6 or dualstack", example = "dualstack", fallback = "ipv4")
        Optional<IpAddressType> ipAddressType,

        @Doc(
                value = "AWS Region of the service, where it is another one (cross-Region access)",
                example = "eu-west-1",
                fallback = "the Region of the VPC")
        Optional<Text> serviceRegion,

        @Doc(
                value = "Endpoint policy: full-access, or an IAM policy document",
                example = {"""
                Version: "2012-10-17"
                Statement:
                  - { Effect: Allow, Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::shop-assets/*" }
                """, "full-access"},
                fallback = "full-access")
        Optional<Policy> policy,

        @Doc(
                value = "State in AWS; only available carries traffic",
                example = "pendingAcceptance",
                fallback = "available")
        Optional<EndpointState> state,

        @Doc(
                value = "Whether instances see the client's address in place of the endpoint's; instanceConnect only",
                example = "true",
                fallback = "false")
        Optional<Flag> preserveClientIp,

        Label label,
        Where where) {}
