package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Packets that the file expects to pass.
 *
 * @param from the VPC of the sender, or a sender outside AWS
 * @param to an interface by its public host name, an address, an endpoint, or a service by its public name
 * @param packets those asked about: protocols and ports, the families of the sender, and the address if it is one
 */
public record Expected(Id from, Id to, PacketSet packets, String text, Where where) implements Evidence {
    /** Whether some of them are among {@code others}. */
    public boolean isAmong(PacketSet others) {
        return packets.overlaps(others);
    }

    /** Whether it is to an address. */
    public boolean isLiteral() {
        return to.kind() == Kind.ADDRESS;
    }

    @Override
    public String role() {
        return "expectation";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Expected it
                        && where.equals(it.where)
                        && to.equals(it.to)
                        && from.equals(it.from)
                        && text.equals(it.text)
                        && packets.equals(it.packets);
    }

    @Override
    public int hashCode() {
        return 31 * where.hashCode() + to.hashCode();
    }
}
