package dev.hopwise.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges of addresses as the fewest blocks. */
class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0, 10.0.255.255, 10.0.0.0/16",
        "10.0.0.1, 10.0.0.1, 10.0.0.1/32",
        "10.0.0.1, 10.0.0.6, 10.0.0.1/32 10.0.0.2/31 10.0.0.4/31 10.0.0.6/32",
        "0.0.0.0, 255.255.255.255, 0.0.0.0/0",
        "255.255.255.254, 255.255.255.255, 255.255.255.254/31",
        "2001:db8:0:0:ffff:ffff:ffff:ffff, 2001:db8:0:1::, 2001:db8::ffff:ffff:ffff:ffff/128 2001:db8:0:1::/128"
    })
    void isCoveredByTheFewestBlocks(String first, String last, String blocks) {
        AddressRange range = new AddressRange(Address.parse(first), Address.parse(last));
        assertEquals(blocks, range.blocks().stream().map(Cidr::toString).collect(Collectors.joining(" ")));
    }
}
