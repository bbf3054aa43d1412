package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;

/** Back through what gateways did to a packet, to the headers that its sender sent. */
final class PullBack {
    private PullBack() {}

    /** The headers as the sender sent them, of those of {@code packet} that are {@code here} now. */
    static PacketSet original(Packet packet, PacketSet here) {
        return undone(packet, here, packet.translations().size());
    }

    /** Before the first {@code count} translations; past a NAT gateway's restoration, as the request came to that gateway. */
    private static PacketSet undone(Packet packet, PacketSet here, int count) {
        PacketSet undone = here;
        for (int i = count - 1; i >= 0; i--) {
            Translation last = packet.translations().get(i);
            if (last.isRestoration()) {
                Packet asked = packet.request().orElseThrow();
                int there = lastBy(asked, last.gateway());
                return undone(asked, asked.translations().get(there).before().intersect(undone.unreverse()), there);
            }
            undone = last.undo(undone);
        }
        PacketSet replies = undone;
        return packet.request()
                .map(asked -> original(asked, asked.headers().intersect(replies.unreverse())))
                .orElse(undone);
    }

    /** The last translation that {@code gateway} made. */
    static int lastBy(Packet packet, Id gateway) {
        return packet.translations().stream().map(Translation::gateway).toList().lastIndexOf(gateway);
    }
}
