package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Cidr;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.topology.Topology;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has an address is looked up, so that a question about one costs in a large network what it costs in a small one. */
class InterfacesTest {
    private static final Topology TOPOLOGY = ((Reading.Read) TopologyReader.readText("t.yaml", """
                    topology: t
                    defaults: { region: us-east-1 }
                    vpcs:
                      blue:
                        cidrs: [10.0.0.0/16]
                        ipv6Cidrs: ["2001:db8::/56"]
                        internetGateway: igw
                        subnets: { s: { az: us-east-1a, cidr: 10.0.0.0/24, ipv6Cidr: "2001:db8::/64" } }
                        interfaces:
                          late: { subnet: s, ip: 10.0.0.9, publicIp: 203.0.113.1 }
                          early: { subnet: s, ip: 10.0.0.5, secondaryIps: [10.0.0.200], ipv6: "2001:db8::5", publicIp: 203.0.113.9 }
                      red:
                        cidrs: [10.0.0.0/16]
                        subnets: { s: { az: us-east-1a, cidr: 10.0.0.0/24 } }
                        interfaces:
                          twin: { subnet: s, ip: 10.0.0.9 }
                    """)).topology();
    private static final World WORLD = World.of(TOPOLOGY, List.of());

    @ParameterizedTest
    @CsvSource({
        "10.0.0.9, blue/late red/twin",
        "10.0.0.200, blue/early",
        "10.0.0.0/28, blue/late blue/early red/twin",
        "10.0.0.128/25, blue/early",
        "203.0.113.0/24, blue/late blue/early",
        "2001:db8::/64, blue/early",
        "198.51.100.0/24, ''",
        "0.0.0.0/0, blue/late blue/early red/twin"
    })
    void whoHasAnAddressOfABlockIsNamedOnceInTheOrderOfTheFile(String block, String names) {
        assertEquals(names, names(WORLD.holding(Cidr.parse(block))));
    }

    @Test
    void aPublicOrIpv6AddressIsHeldInAVpc() {
        assertEquals(Set.of("blue"), holders("203.0.113.9"));
        assertEquals(Set.of("blue"), holders("2001:db8::5"));
        assertEquals(Set.of(), holders("10.0.0.9"));
    }

    private static Set<String> holders(String address) {
        return Set.copyOf(WORLD.holders(Address.parse(address)).stream()
                .map(id -> id.name())
                .toList());
    }

    private static String names(Collection<Eni> enis) {
        return String.join(" ", enis.stream().map(eni -> eni.id().name()).toList());
    }
}
