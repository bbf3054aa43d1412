package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import java.util.List;

/**
 * The packets that no rule of any group lets pass at an interface, when the other side is {@code peer}.
 *
 * @param group the first of its groups in file order
 * @param others the rest
 * @param ruleless whether no group has any rule for the direction
 */
public record GroupGap(
        Id eni,
        Direction direction,
        Id peer,
        PacketSet packets,
        SecurityGroup group,
        List<SecurityGroup> others,
        boolean ruleless)
        implements Evidence {
    @Override
    public String role() {
        return "groups";
    }

    @Override
    public String text() {
        return others.isEmpty() ? "security group " + group.text() : "the security groups of the interface";
    }

    @Override
    public Where where() {
        return group.where();
    }
}
