package dev.hopwise.reasoning;

import dev.hopwise.packet.AddressFormatException;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import java.util.List;
import java.util.stream.Stream;

/**
 * May {@code from} talk to {@code to} on {@code traffic}?
 *
 * @param from an end, as a user writes it
 * @param to an end, as a user writes it
 * @param clientPorts the source ports of the client; {@link Range#EPHEMERAL} where it may use any
 * @param ipv6 whether IPv6 is asked for where both ends have both families
 */
public record Question(String from, String to, List<Traffic> traffic, Range clientPorts, boolean ipv6) {
    /**
     * The question of a client that may use any port.
     *
     * @param on protocols and ports with commas between: {@code tcp/443,udp/53}
     * @throws QuestionException where {@code on} is something else
     */
    public static Question of(String from, String to, String on) {
        try {
            List<Traffic> traffic = Stream.of(on.split(","))
                    .map(String::strip)
                    .map(Traffic::parse)
                    .toList();
            return new Question(from, to, traffic, Range.EPHEMERAL, false);
        } catch (AddressFormatException e) {
            throw new QuestionException("on " + on + ": " + e.getMessage());
        }
    }
}
