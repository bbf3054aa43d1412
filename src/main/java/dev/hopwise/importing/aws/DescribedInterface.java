package dev.hopwise.importing.aws;

import dev.hopwise.packet.Address;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A network interface, of {@code describe-network-interfaces} or of an instance.
 *
 * @param type AWS's word, such as {@code interface} or {@code nat_gateway}
 * @param publicIp the public address of the primary address
 * @param furtherPublicIps the public addresses of the others
 * @param prefixes blocks that are delegated to it
 * @param hasPublicName whether AWS gave it a public host name
 * @param purpose what AWS says that an interface which it manages is for
 */
record DescribedInterface(
        String id,
        String vpc,
        String subnet,
        String type,
        Optional<Address> ip,
        List<Address> secondaryIps,
        List<Address> ipv6,
        Optional<Address> publicIp,
        List<Address> furtherPublicIps,
        List<String> prefixes,
        List<String> groups,
        boolean sourceDestCheck,
        Optional<String> instance,
        boolean isAttached,
        boolean hasPublicName,
        Optional<String> purpose) {

    static DescribedInterface of(Item item) {
        return of(item, item.item("Attachment").text("InstanceId"));
    }

    /** An interface inside the description of its instance, which leaves out what the instance says. */
    static DescribedInterface of(Item item, Optional<String> instance) {
        List<Item> addresses = item.items("PrivateIpAddresses");
        Optional<Address> ip = item.ipv4("PrivateIpAddress")
                .or(() -> addresses.stream()
                        .filter(address -> address.is("Primary"))
                        .flatMap(address -> address.ipv4("PrivateIpAddress").stream())
                        .findFirst());
        Optional<Address> publicIp = publicIp(item)
                .or(() -> addresses.stream()
                        .filter(address -> address.ipv4("PrivateIpAddress").equals(ip))
                        .flatMap(address -> publicIp(address).stream())
                        .findFirst());
        String type = type(item);
        return new DescribedInterface(
                item.id("NetworkInterfaceId"),
                item.id("VpcId"),
                item.id("SubnetId"),
                type,
                ip,
                all(addresses.stream().map(address -> address.ipv4("PrivateIpAddress")), ip),
                all(item.items("Ipv6Addresses").stream().map(address -> address.ipv6("Ipv6Address")), ip),
                publicIp,
                all(addresses.stream().map(DescribedInterface::publicIp), publicIp),
                prefixes(item),
                item.items("Groups").stream()
                        .map(group -> group.id("GroupId"))
                        .sorted()
                        .toList(),
                item.flag("SourceDestCheck").orElse(true),
                instance,
                isAttached(item, instance),
                item.item("Association").text("PublicDnsName").isPresent(),
                isOfAws(item, type) ? item.text("Description") : Optional.empty());
    }

    /** Older and newer answers spell the types differently: {@code natGateway}, {@code nat_gateway}. */
    private static String type(Item item) {
        String type = item.text("InterfaceType").orElse("interface");
        return type.equals("interface")
                ? "interface"
                : type.replaceAll("([a-z])([A-Z])", "$1_$2")
                        .toLowerCase(Locale.ROOT)
                        .intern();
    }

    private static Optional<Address> publicIp(Item item) {
        return item.item("Association").ipv4("PublicIp");
    }

    /** The addresses other than {@code primary}, in their own order. */
    private static List<Address> all(Stream<Optional<Address>> addresses, Optional<Address> primary) {
        return addresses
                .flatMap(Optional::stream)
                .filter(address -> !Optional.of(address).equals(primary))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> prefixes(Item item) {
        return Stream.of("Ipv4Prefix", "Ipv6Prefix")
                .flatMap(key -> item.items(key + "es").stream().map(prefix -> prefix.id(key)))
                .sorted()
                .toList();
    }

    /** Whether AWS manages it for a service. */
    private static boolean isOfAws(Item item, String type) {
        return !type.equals("interface") || item.is("RequesterManaged");
    }

    private static boolean isAttached(Item item, Optional<String> instance) {
        Item attachment = item.item("Attachment");
        boolean isDetached = attachment.id("Status").equals("detached");
        return !isDetached
                && item.text("Status")
                        .map(status -> !status.equals("available"))
                        .orElseGet(() -> item.has("Attachment") || instance.isPresent());
    }
}
