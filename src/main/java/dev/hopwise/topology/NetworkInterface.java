package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** An elastic network interface. */
@Doc("An elastic network interface.")
public record NetworkInterface(
        String id,
        @Required @Doc("Its subnet") @RefTo({Kind.SUBNET}) Ref subnet,

        @Doc(value = "Primary private IPv4 address", example = "10.0.1.10")
        Optional<Ip> ip,

        @Doc("Further private IPv4 addresses") List<Ip> secondaryIps,

        @Doc(value = "IPv6 addresses", example = "2600:1f16:1:100::10")
        List<Ip> ipv6,

        @Doc(value = "Public or elastic IPv4 address", example = "52.0.0.10")
        Optional<Ip> publicIp,

        @Doc(value = "Its security groups", fallback = "the default group") @RefTo({Kind.SECURITY_GROUP})
        Optional<List<Ref>> securityGroups,

        @Doc(value = "Whether packets from or to other addresses are dropped", fallback = "true")
        Optional<Flag> sourceDestCheck,

        @Doc("The instance it is attached to") Optional<Text> instance,

        @Doc(value = "Whether it is attached to a running instance", fallback = "true")
        Optional<Flag> attached,

        Label label,
        Where where) {}
