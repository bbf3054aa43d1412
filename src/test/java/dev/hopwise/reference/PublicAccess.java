package dev.hopwise.reference;

import dev.hopwise.topology.BlockPublicAccess;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Vpc;
import java.util.Optional;

/** VPC Block Public Access, and the subnets that are exempt from it (UG:security-vpc-bpa-basics). */
final class PublicAccess {
    private PublicAccess() {}

    /** A request out by the internet gateway; in the mode that blocks what comes in, NAT gateways still work. */
    static void checkOut(Vpc vpc, Port sender) {
        if (isFree(vpc, sender)) {
            return;
        }
        boolean isOutwards = exemption(vpc, sender).equals(Optional.of(BlockPublicAccess.ALLOW_EGRESS));
        if (mode(vpc) == BlockPublicAccess.BLOCK_INGRESS) {
            if (sender.isNat()) {
                return;
            }
            if (isOutwards) {
                throw new Undecided("an exemption for what goes out, where only what comes in is blocked");
            }
        }
        if (!isOutwards) {
            throw Dropped.by(Kind.VPC, vpc.id(), mode(vpc).word());
        }
    }

    /** A request out by the egress-only internet gateway, which only the mode for both directions stops. */
    static void checkOutByEgressOnly(Vpc vpc, Port sender) {
        boolean isOutwards = exemption(vpc, sender).equals(Optional.of(BlockPublicAccess.ALLOW_EGRESS));
        if (!isFree(vpc, sender) && mode(vpc) == BlockPublicAccess.BLOCK_BIDIRECTIONAL && !isOutwards) {
            throw Dropped.by(Kind.VPC, vpc.id());
        }
    }

    /** A request in; blamed is the subnet where it is exempt for the other direction. */
    static void checkIn(Vpc vpc, Port receiver) {
        // A NAT gateway takes no request anyhow, and is to blame itself.
        if (isFree(vpc, receiver) || receiver.isNat()) {
            return;
        }
        if (exemption(vpc, receiver).isPresent()) {
            throw Dropped.by(Kind.SUBNET, vpc.id() + "/" + receiver.subnet().orElseThrow());
        }
        throw Dropped.by(Kind.VPC, vpc.id());
    }

    /** Whether it is on at all for this port. */
    static boolean isFree(Vpc vpc, Port port) {
        return mode(vpc) == BlockPublicAccess.OFF
                || exemption(vpc, port).equals(Optional.of(BlockPublicAccess.ALLOW_BIDIRECTIONAL));
    }

    private static BlockPublicAccess mode(Vpc vpc) {
        return vpc.blockPublicAccess().orElse(BlockPublicAccess.OFF);
    }

    private static Optional<BlockPublicAccess> exemption(Vpc vpc, Port port) {
        return port.subnet().map(vpc.subnets()::get).flatMap(Subnet::blockPublicAccess);
    }
}
