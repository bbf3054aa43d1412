package dev.hopwise.reasoning.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.AddressRange;
import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.source.Where;
import dev.hopwise.topology.BlockPublicAccess;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.verdict.Leg;
import dev.hopwise.verdict.Outcome;
import dev.hopwise.verdict.Severity;
import dev.hopwise.verdict.Stage;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that say in words of their own when two are equal: no component may be forgotten where one is added. */
class EqualityTest {
    private static final Where HERE = new Where("a.yaml", 1, 1);
    private static final Party APP = new Party(
            new Id(Kind.NETWORK_INTERFACE, "app"),
            "app",
            PacketSet.NONE,
            PacketSet.NONE,
            PacketSet.NONE,
            false,
            false,
            false,
            HERE);
    private static final Ask ASK = new Ask(0, APP, APP, PacketSet.ALL, false, true);

    /** Two values of every type that a component has. */
    private static final Map<Class<?>, List<?>> VALUES = Map.ofEntries(
            Map.entry(int.class, List.of(8, 24)),
            Map.entry(long.class, List.of(1L, 2L)),
            Map.entry(boolean.class, List.of(false, true)),
            Map.entry(String.class, List.of("a", "b")),
            Map.entry(Optional.class, List.of(Optional.empty(), Optional.of("a"))),
            Map.entry(List.class, List.of(List.of(), List.of("a"))),
            Map.entry(Kind.class, List.of(Kind.SUBNET, Kind.VPC)),
            Map.entry(Family.class, List.of(Family.values())),
            Map.entry(Direction.class, List.of(Direction.values())),
            Map.entry(Coverage.class, List.of(Coverage.NONE, new Coverage(PacketSet.ALL, PacketSet.ALL))),
            Map.entry(BlockPublicAccess.class, List.of(BlockPublicAccess.values())),
            Map.entry(Severity.class, List.of(Severity.values())),
            Map.entry(Leg.class, List.of(Leg.values())),
            Map.entry(Stage.class, List.of(Stage.values())),
            Map.entry(Outcome.class, List.of(Outcome.values())),
            Map.entry(Address.class, List.of(Address.parse("10.0.0.0"), Address.parse("11.0.0.0"))),
            Map.entry(Where.class, List.of(HERE, new Where("a.yaml", 2, 1))),
            Map.entry(Id.class, List.of(new Id(Kind.VPC, "a"), new Id(Kind.SUBNET, "a"))),
            Map.entry(PacketSet.class, List.of(PacketSet.NONE, PacketSet.ALL)),
            Map.entry(Party.class, List.of(APP, APP.whoever("any"))),
            Map.entry(Ask.class, List.of(ASK, Ask.requests(0, APP, APP, PacketSet.ALL, false))));

    @ParameterizedTest
    @ValueSource(
            classes = {
                Address.class,
                Cidr.class,
                AddressRange.class,
                Where.class,
                Id.class,
                Pick.class,
                Route.class,
                AclEntry.class,
                GroupRule.class,
                Eni.class,
                Ask.class,
                Trace.class,
                Expected.class,
                Subnet.class,
                Vpc.class,
                PeeringSide.class,
                NatGateway.class,
                dev.hopwise.verdict.Finding.class,
                dev.hopwise.verdict.Step.class
            })
    void everyComponentCounts(Class<? extends Record> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(it -> VALUES.get(it.getType()).get(0))
                .toArray();
        Object one = made(type, values);
        assertEquals(one, made(type, values));
        assertEquals(one.hashCode(), made(type, values).hashCode());
        assertNotEquals(one, "something else");
        for (int i = 0; i < values.length; i++) {
            Object[] others = values.clone();
            others[i] = VALUES.get(components[i].getType()).get(1);
            assertNotEquals(one, made(type, others), components[i]::toString);
        }
    }

    @Test
    void bothEndsOfARangeCount() {
        assertEquals(new Range(8, 24), new Range(8, 24));
        assertEquals(new Range(8, 24).hashCode(), new Range(8, 24).hashCode());
        assertNotEquals(new Range(8, 24), new Range(7, 24));
        assertNotEquals(new Range(8, 24), new Range(8, 25));
    }

    private static Object made(Class<?> type, Object[] values) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(values);
    }
}
