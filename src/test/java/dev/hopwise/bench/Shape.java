package dev.hopwise.bench;

import java.util.Locale;

/**
 * How large a generated network is.
 *
 * @param subnets of each VPC, 5 to 16
 * @param interfaces of each subnet, beside those of endpoints and NAT gateways; at most 200
 * @param team how many VPCs are all peered with each other
 */
public record Shape(String name, int vpcs, int subnets, int interfaces, int team) {
    public Shape {
        if (vpcs < 1 || vpcs > 4000 || subnets < 5 || subnets > 16 || interfaces < 1 || interfaces > 200 || team < 1) {
            throw new IllegalArgumentException("1 to 4000 VPCs of 5 to 16 subnets of 1 to 200 interfaces, not " + vpcs
                    + " of " + subnets + " of " + interfaces);
        }
    }

    /** The shapes that have names. */
    public enum Size {
        TINY(2, 5, 2, 2),
        SMALL(10, 10, 5, 3),
        MEDIUM(50, 10, 10, 4),
        LARGE(200, 10, 25, 5),
        HUGE(1000, 10, 25, 5);

        private final int vpcs;
        private final int subnets;
        private final int interfaces;
        private final int team;

        Size(int vpcs, int subnets, int interfaces, int team) {
            this.vpcs = vpcs;
            this.subnets = subnets;
            this.interfaces = interfaces;
            this.team = team;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Shape of(Size size) {
        return new Shape(size.word(), size.vpcs, size.subnets, size.interfaces, size.team);
    }

    Shape withVpcs(int some) {
        return new Shape(some + (some == 1 ? " VPC" : " VPCs"), some, subnets, interfaces, team);
    }

    Shape withInterfaces(int some) {
        return new Shape(some + " a subnet", vpcs, subnets, some, team);
    }
}
