package dev.hopwise.importing.aws;

import dev.hopwise.packet.Address;
import java.util.Optional;

/** An elastic IP address of {@code describe-addresses}. */
record DescribedAddress(
        String publicIp, Optional<Address> address, String networkInterface, Optional<Address> privateIp) {
    static DescribedAddress of(Item address) {
        return new DescribedAddress(
                address.id("PublicIp"),
                address.ipv4("PublicIp"),
                address.id("NetworkInterfaceId"),
                address.ipv4("PrivateIpAddress"));
    }
}
