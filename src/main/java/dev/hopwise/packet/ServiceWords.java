package dev.hopwise.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Protocols and ports in words, as a topology file has them: {@code tcp/443}, {@code udp}, {@code icmp/8}, {@code 47}, {@code all}. */
public final class ServiceWords {
    private static final PacketSet OTHERS =
            PacketSet.ALL.minus(PacketSet.anyOf("tcp", "udp", "icmp", "icmpv6")).minus(Space.MISPLACED_ICMP);

    private ServiceWords() {}

    /**
     * What packets of one family are, whatever their addresses and client ports. {@code others} is every protocol but TCP, UDP and that
     * of ICMP.
     */
    public static List<String> of(PacketSet packets) {
        return of(packets, Box::service);
    }

    /** The same as a rule of a topology file can have it. */
    public static List<String> written(PacketSet packets) {
        return of(packets, Box::writtenService).stream().distinct().toList();
    }

    private static List<String> of(PacketSet packets, Function<Box, String> service) {
        PacketSet services =
                packets.forgetSource().forgetDestination().forgetSourcePorts().minus(Space.MISPLACED_ICMP);
        if (services.isEmpty()) {
            return List.of();
        }
        PacketSet family = PacketSet.of(services.boxes().get(0).family());
        if (services.contains(family.minus(Space.MISPLACED_ICMP))) {
            return List.of("all");
        }
        List<String> words = new ArrayList<>();
        services.minus(OTHERS).boxes().forEach(box -> words.add(service.apply(box)));
        PacketSet others = services.intersect(OTHERS);
        if (others.equals(OTHERS.intersect(family))) {
            words.add("others");
        } else {
            others.boxes().stream().flatMap(ServiceWords::numbers).forEach(words::add);
        }
        return words;
    }

    /** One by one: ranges of protocols are written nowhere. */
    private static Stream<String> numbers(Box box) {
        String ports = box.service().replaceFirst("^[^/]*", "");
        return IntStream.rangeClosed(box.firstProtocol(), Math.min(box.lastProtocol(), 255))
                .mapToObj(it -> it + ports);
    }
}
