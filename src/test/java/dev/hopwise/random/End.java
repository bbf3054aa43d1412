package dev.hopwise.random;

import dev.hopwise.reference.IpAddress;
import dev.hopwise.reference.Port;
import java.util.Optional;

/**
 * An end that a packet may have.
 *
 * @param port who it is, empty for a host on the internet and for nobody
 * @param literal the address that it has whoever asks
 */
record End(String name, Optional<Port> port, Optional<IpAddress> literal) {
    static End host(String address) {
        return new End(address, Optional.empty(), Optional.of(IpAddress.parse(address)));
    }

    static End literal(Port port, IpAddress address) {
        return new End(address.toString(), Optional.of(port), Optional.of(address));
    }

    boolean isHost() {
        return port.isEmpty();
    }

    boolean isNetwork() {
        return port.filter(Port::isNetwork).isPresent();
    }

    /** Whether it is outside the VPCs, as far as the file knows. */
    boolean isOutside() {
        return isHost() || isNetwork();
    }
}
