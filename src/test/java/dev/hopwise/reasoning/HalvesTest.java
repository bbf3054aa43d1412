package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.Hopwise;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two halves of a walk tell what comes from one place to another, or that only a walk from end to end does. */
class HalvesTest {
    private static final Topology TOPOLOGY = Hopwise.load(Path.of("src", "test", "resources", "reach", "halves.yaml"))
            .topology();
    private static final World WORLD = World.of(TOPOLOGY, List.of()).withoutGroups(any -> true);
    private static final PacketSet ALL = PacketSet.of(Family.IPV4);
    private static final Halves HALVES = new Halves(
            new HalfWalks(RuleBase.reach(TOPOLOGY), WORLD), WORLD, Party::id, Party::id, any -> PacketSet.ALL);

    static {
        HALVES.walk(Stream.of(
                        "a/a-1", "a/a-3", "b/b-1", "b/b-2", "c/c-1", "c/c-2", "d/d-1", "e/e-1", "f/f-1", "f/f-2",
                        "f/sqs")
                .map(HalvesTest::end)
                .toList());
    }

    private static Party end(String name) {
        return WORLD.enis().values().stream()
                .filter(eni -> eni.owner().name().equals(name))
                .findFirst()
                .map(Members::primary)
                .orElseThrow();
    }

    private static Optional<Map<List<Id>, PacketSet>> through(String from, String to, Family family) {
        return HALVES.through(end(from), end(to), family);
    }

    private static Map<List<Id>, PacketSet> by(Kind kind, String name, PacketSet packets) {
        return Map.of(List.of(new Id(kind, name)), packets);
    }

    @Test
    void whatComesOverAPeeringIsWhatAclsLetPass() {
        assertEquals(Optional.of(by(Kind.PEERING, "pcx", ALL)), through("a/a-1", "b/b-1", Family.IPV4));
        assertEquals(
                Optional.of(by(Kind.PEERING, "pcx", ALL.minus(PacketSet.anyOf("tcp/22")))),
                through("a/a-3", "b/b-1", Family.IPV4));
    }

    /** TGW:tgw-nacls: past the ACL to a neighbour of the attachment, and by it to the subnet behind. */
    @Test
    void whatComesOutOfATransitGatewayMeetsNeighboursAtOnce() {
        assertEquals(
                Optional.of(by(Kind.TRANSIT_GATEWAY_ATTACHMENT, "tgw/a", ALL)), through("a/a-1", "c/c-1", Family.IPV4));
        assertEquals(Optional.of(Map.of()), through("a/a-1", "c/c-2", Family.IPV4));
    }

    /** UG:VPC_Internet_Gateway: an internet gateway drops what is for a private address. */
    @Test
    void whatAnInternetGatewayDropsIsKnown() {
        assertEquals(Optional.of(Map.of()), through("b/b-2", "a/a-1", Family.IPV4));
    }

    /** TGW:tgw-vpc-attachments: an attachment serves the zones of its subnets, and of one subnet of d the file names none. */
    @Test
    void otherGatewaysAndDoubtsAreWalkedFromEndToEnd() {
        assertEquals(Optional.empty(), through("a/a-1", "b/b-1", Family.IPV6));
        assertEquals(Optional.empty(), through("d/d-1", "a/a-1", Family.IPV4));
    }

    /** UG:nat-gateway-basics: what a NAT gateway sends meets the routes of its own subnet. */
    @Test
    void whatIsStoppedBehindANatGatewayIsKnownAndWhatComesInFromThereIsNot() {
        assertEquals(Optional.of(Map.of()), through("f/f-1", "b/b-1", Family.IPV4));
        assertEquals(Optional.empty(), through("f/f-2", "a/a-1", Family.IPV4));
    }

    @Test
    void anInterfaceEndpointTakesWhatItOffersAndReplies() {
        Map<List<Id>, PacketSet> taken = through("a/a-1", "f/sqs", Family.IPV4).orElseThrow();
        assertEquals(
                by(
                        Kind.TRANSIT_GATEWAY_ATTACHMENT,
                        "tgw/a",
                        PacketSet.anyOf("tcp").intersect(ALL)),
                taken);
        assertEquals(
                Optional.of(by(Kind.TRANSIT_GATEWAY_ATTACHMENT, "tgw/f", ALL)), through("f/sqs", "a/a-1", Family.IPV4));
    }

    /** The block of e is that of c, which the transit gateway knows. */
    @Test
    void whatComesToAnotherHolderOfAnAddressIsNoWayToTheOneMeant() {
        assertEquals(Optional.of(Map.of()), through("a/a-1", "e/e-1", Family.IPV4));
    }

    @Test
    void aVpcThatNothingLeadsToIsNotAskedAbout() {
        assertTrue(HALVES.mayComeTo(end("a/a-1"), vpc("b")));
        assertTrue(HALVES.mayComeTo(end("a/a-1"), vpc("c")));
        assertFalse(HALVES.mayComeTo(end("a/a-1"), vpc("e")));
        assertFalse(HALVES.mayComeTo(end("f/f-1"), vpc("b")));
        assertTrue(HALVES.mayComeTo(end("f/f-2"), vpc("a")), "by the private NAT gateway, as far as a half tells");
        assertTrue(HALVES.mayComeTo(end("e/e-1"), vpc("e")), "neighbours meet");
    }

    /** Where the flows of some ends are asked for, others are not followed everywhere: of what was not, nothing is said. */
    @Test
    void aVpcThatNothingWasFollowedToMayBeLedTo() {
        PacketSet followed = WORLD.vpcs().get(vpc("b")).inbound();
        Halves some = new Halves(
                new HalfWalks(RuleBase.reach(TOPOLOGY), WORLD), WORLD, Party::id, Party::id, any -> followed);
        some.walk(List.of(end("a/a-1"), end("e/e-1")));
        assertTrue(some.mayComeTo(end("a/a-1"), vpc("e")));
        assertFalse(some.mayComeTo(end("e/e-1"), vpc("b")));
        assertEquals(Optional.empty(), some.through(end("a/a-1"), end("e/e-1"), Family.IPV4));
    }

    private static Id vpc(String name) {
        return new Id(Kind.VPC, name);
    }
}
