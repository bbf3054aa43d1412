package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A NAT gateway. */
@Doc("A NAT gateway.")
public record NatGateway(
        String id,

        @Doc("The subnet it stands in (zonal)") @RefTo({Kind.SUBNET})
        Optional<Ref> subnet,

        @Doc("Its elastic IP address") Optional<Ip> publicIp,
        @Doc("Its private address") Optional<Ip> privateIp,

        @Doc(value = "public or private", fallback = "public")
        Optional<Connectivity> connectivity,

        @Doc(value = "zonal or regional", fallback = "zonal")
        Optional<NatScope> scope,

        @Doc(value = "State", fallback = "available") Optional<NatState> state,
        @Doc("Zones it serves (regional)") List<Text> azs,

        @Doc(value = "Its route table (regional)", fallback = "one with a route to the internet gateway")
        @RefTo({Kind.ROUTE_TABLE})
        Optional<Ref> routeTable,

        Label label,
        Where where) {}
