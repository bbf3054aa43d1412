package dev.hopwise.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inet.ipaddr.IPAddressString;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Addresses as files write them: dotted quads, which are read and written in plain code, mean what they mean to the library. */
class AddressTest {
    private static final String NUMBER = "(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern QUAD = Pattern.compile(NUMBER + "([.]" + NUMBER + "){3}");

    @Test
    void aQuadIsWhatTheLibraryReads() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[4];
            random.nextBytes(bytes);
            String text =
                    (bytes[0] & 0xFF) + "." + (bytes[1] & 0xFF) + "." + (bytes[2] & 0xFF) + "." + (bytes[3] & 0xFF);
            Address address = Address.parse(text);
            assertEquals(new IPAddressString(text).getAddress().toIPv4().longValue(), address.low(), text);
            assertEquals(new IPAddressString(text).getAddress().toCanonicalString(), address.toString());
        }
    }

    /** Whatever a slip of the pen makes of one, it is read as a quad or not at all. */
    @Test
    void nothingElseIsOne() {
        Random random = new Random(2);
        String letters = "0123456789./: -x٣";
        int quads = 0;
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder(List.of("10.0.1.20", "255.255.255.255", "192.168.10.1", "0.0.0.0")
                    .get(random.nextInt(4)));
            int at = random.nextInt(text.length());
            String letter = String.valueOf(letters.charAt(random.nextInt(letters.length())));
            text.replace(at, at + random.nextInt(3), letter);
            String written = text.toString();
            // Spaces around it mean nothing.
            if (QUAD.matcher(written.strip()).matches()) {
                quads++;
                assertEquals(written.strip(), Address.parse(written).toString());
            } else {
                assertThrows(AddressFormatException.class, () -> Address.parse(written), written);
            }
        }
        assertTrue(quads > 500, "of 5000 only " + quads);
    }

    @Test
    void aNameIsNoBlock() {
        for (String text : List.of("web-1", "dead", "10", "10.0.0", "a.b", "vpc:shop", "")) {
            assertFalse(Cidr.isCidr(text), text);
        }
        for (String text : List.of("10.0.0.0/8", "10.0.0.1", "::1", "2600:1f18::/32")) {
            assertTrue(Cidr.isCidr(text), text);
        }
    }
}
