package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** An elastic network interface. */
@Doc("An elastic network interface.")
public record NetworkInterface(
        String id,

        @Required @Doc(value = "Subnet in which it stands", example = "app-a") @RefTo({Kind.SUBNET})
        Ref subnet,

        @Doc(value = "Primary private IPv4 address. An interface has ip, ipv6 or both", example = "10.0.1.10")
        Optional<Ip> ip,

        @Doc(
                value = "Secondary private IPv4 addresses, beside ip",
                example = "[10.0.1.11, 10.0.1.12]",
                fallback = "none")
        List<Ip> secondaryIps,

        @Doc(value = "IPv6 addresses", example = "\"2600:1f16:1:100::10\"", fallback = "none")
        List<Ip> ipv6,

        @Doc(value = "Public or Elastic IPv4 address", example = "52.0.0.10", fallback = "none")
        Optional<Ip> publicIp,

        @Doc(value = "Security groups of the interface", example = "[app]", fallback = "the default group of the VPC")
        @RefTo({Kind.SECURITY_GROUP})
        Optional<List<Ref>> securityGroups,

        @Doc(
                value = "Source/destination check: whether packets neither from nor to its own addresses are "
                        + "dropped; false for appliances",
                example = "false",
                fallback = "true")
        Optional<Flag> sourceDestCheck,

        @Doc(value = "Instance to which it belongs, by id; several interfaces may name the same one", example = "i-app")
        Optional<Text> instance,

        @Doc(
                value = "Whether it is attached; a detached interface sends and receives nothing",
                example = "false",
                fallback = "true")
        Optional<Flag> attached,

        Label label,
        Where where) {}
