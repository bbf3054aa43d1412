package dev.hopwise.importing.aws;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An instance of {@code describe-instances}.
 *
 * @param interfaces its interfaces as far as its own description tells, and where they have none of their own
 */
record DescribedInstance(String id, String state, boolean hasAddress, List<DescribedInterface> interfaces) {
    private static final Set<String> RUNNING = Set.of("running", "pending", "");

    /**
     * Reads an instance.
     *
     * @param isDescribed tells which interfaces are described already, and better
     */
    static DescribedInstance of(Item instance, Predicate<String> isDescribed) {
        String id = instance.id("InstanceId");
        List<Item> interfaces = instance.items("NetworkInterfaces").stream()
                .filter(item -> item.has("NetworkInterfaceId"))
                .toList();
        boolean saysItself = interfaces.isEmpty() && instance.has("PrivateIpAddress");
        return new DescribedInstance(
                id,
                instance.item("State").id("Name"),
                saysItself || !interfaces.isEmpty(),
                saysItself
                        ? List.of(itself(instance, id))
                        : interfaces.stream()
                                .filter(item -> !isDescribed.test(item.id("NetworkInterfaceId")))
                                .map(item -> DescribedInterface.of(item, Optional.of(id)))
                                .toList());
    }

    /** Its interfaces may be described by one answer and left to another. */
    DescribedInstance and(DescribedInstance other) {
        boolean isAlike = state.equals(other.state) && hasAddress == other.hasAddress;
        return isAlike
                ? new DescribedInstance(id, state, hasAddress, interfaces.isEmpty() ? other.interfaces : interfaces)
                : this;
    }

    /** Whether packets to it are received. */
    boolean isRunning() {
        return RUNNING.contains(state);
    }

    /** The one interface of an instance whose interfaces are not described. */
    private static DescribedInterface itself(Item instance, String id) {
        return new DescribedInterface(
                id,
                instance.id("VpcId"),
                instance.id("SubnetId"),
                "interface",
                instance.ipv4("PrivateIpAddress"),
                List.of(),
                instance.ipv6("Ipv6Address").stream().toList(),
                instance.ipv4("PublicIpAddress"),
                List.of(),
                List.of(),
                instance.items("SecurityGroups").stream()
                        .map(group -> group.id("GroupId"))
                        .sorted()
                        .toList(),
                instance.flag("SourceDestCheck").orElse(true),
                Optional.of(id),
                true,
                instance.text("PublicDnsName").isPresent(),
                Optional.empty());
    }
}
