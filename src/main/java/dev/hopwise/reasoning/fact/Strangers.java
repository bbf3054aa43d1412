package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Space;
import dev.hopwise.topology.Id;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What hosts on the internet send to an interface and have a reply to: by a rule of its group, past the ACL of its subnet.
 *
 * @param subnet where the interface is
 * @param coming what comes in, whether or not replies find out
 * @param packets as they come out of the internet gateway, to any address
 */
public record Strangers(GroupRule groupRule, Eni eni, Id subnet, PacketSet coming, PacketSet packets) {
    /** What comes in by {@code inwards} and has a reply by {@code outwards} and the routes of the subnet. */
    public static Strangers of(GroupRule rule, Exposed exposed, Passage inwards, Passage outwards) {
        PacketSet admitted = rule.fromPublic().intersect(PacketSet.of(exposed.family()));
        PacketSet coming = admitted.intersect(inwards.packets()).intersect(exposed.answered());
        return new Strangers(
                rule,
                exposed.eni(),
                exposed.eni().subnet(),
                coming,
                coming.intersect(outwards.packets().unreverse()));
    }

    /** Whether many clients of a common system lose replies, some of them or all. */
    public boolean isLosing() {
        return isLosing(coming);
    }

    /** The same of what {@code requests} lets in. */
    public boolean isLosingRepliesTo(AclPiece requests) {
        return isLosing(coming.intersect(requests.packets()));
    }

    private boolean isLosing(PacketSet asked) {
        PacketSet lost = asked.intersect(PacketSet.anyOf("tcp")).minus(packets);
        return Range.OF_COMMON_CLIENTS.stream()
                .map(PacketSet::fromPorts)
                .map(lost::intersect)
                .anyMatch(Space::isFromMany);
    }

    /** Whether they come to some of {@code ports} from more addresses than a registry gets at once. */
    public boolean isMany(String... ports) {
        return isMany(PacketSet.anyOf(ports));
    }

    /** The same of some ports of {@code high}. */
    public boolean isMany(HighRiskPorts high) {
        return isMany(high.packets());
    }

    private boolean isMany(PacketSet some) {
        return Space.isFromMany(packets.intersect(some));
    }

    /** The interfaces that {@code several} come to, in words. */
    public static Evidence interfaces(Collection<?> several) {
        return Words.some(
                "interfaces",
                all(several).stream().map(Strangers::eni).distinct().toList());
    }

    /** To which ports of {@code high} some of {@code several} come, in words; a rule for all ports may let them come to all. */
    public static Evidence opened(Collection<?> several, HighRiskPorts high) {
        GroupRule rule = all(several).get(0).groupRule;
        List<String> reached = high.ports().stream()
                .filter(port -> all(several).stream().anyMatch(it -> it.isMany(port)))
                .toList();
        boolean whole = rule.isAll() && reached.equals(high.ports());
        return new Words("opened", whole ? "all ports" : String.join(", ", reached), rule.where());
    }

    /** Who {@code several} are that come to one port of {@code high}, in words. */
    public static Evidence audience(Collection<?> several, HighRiskPorts high) {
        boolean everyone = all(several).stream().anyMatch(it -> it.isEveryone(high));
        return all(several).get(0).groupRule.audience(everyone);
    }

    /** Whether they are all of the internet that has one of the families, but for fewer addresses than a registry gets at once. */
    private boolean isEveryone(HighRiskPorts high) {
        PacketSet coming = packets.forgetSourcePorts();
        return high.ports().stream()
                .map(PacketSet::anyOf)
                .anyMatch(port -> Stream.of(Family.values())
                        .map(PacketSet::of)
                        .map(family -> Space.FROM_PUBLIC.intersect(family).intersect(port))
                        .anyMatch(all -> !Space.isFromMany(all.minus(coming))));
    }

    private static List<Strangers> all(Collection<?> several) {
        return several.stream().map(Strangers.class::cast).toList();
    }
}
