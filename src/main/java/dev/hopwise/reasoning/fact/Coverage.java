package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;

/**
 * The packets that a CIDR or prefix list covers.
 *
 * @param certain those it covers for sure
 * @param possible those it may cover: more than {@code certain} where an address that the file does not fix may lie in the block
 */
public record Coverage(PacketSet certain, PacketSet possible) {
    public static final Coverage NONE = new Coverage(PacketSet.NONE, PacketSet.NONE);

    public Coverage union(Coverage other) {
        return new Coverage(certain.union(other.certain), possible.union(other.possible));
    }

    public Coverage intersect(PacketSet packets) {
        return new Coverage(certain.intersect(packets), possible.intersect(packets));
    }
}
