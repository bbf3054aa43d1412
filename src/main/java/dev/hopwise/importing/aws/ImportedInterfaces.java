package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import dev.hopwise.packet.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Network interfaces, but for those that are part of a gateway or an endpoint. */
final class ImportedInterfaces {
    private final Material material;
    private final ImportedGroups groups;
    private final ByOwner<DescribedInterface> interfaces = new ByOwner<>();
    private final Map<String, List<String>> byInstance = new HashMap<>();
    private final Map<String, List<DescribedAddress>> elastic = new HashMap<>();

    ImportedInterfaces(
            Material material,
            ImportedVpcs vpcs,
            ImportedSubnets subnets,
            ImportedGroups groups,
            InterfaceOwners owners) {
        this.material = material;
        this.groups = groups;
        Described described = material.described();
        described.interfaces().all().forEach(known -> add(known, vpcs, subnets, owners));
        for (DescribedInstance instance : described.instances().all()) {
            if (!instance.hasAddress()) {
                material.notes().add(instance.id(), "an instance without an address" + state(instance));
            }
            instance.interfaces().stream()
                    .filter(known -> !described.interfaces().has(known.id()))
                    .forEach(known -> add(known, vpcs, subnets, owners));
        }
        described.addresses().all().forEach(this::addElastic);
    }

    private static String state(DescribedInstance instance) {
        return instance.state().isEmpty() ? "" : "; it is " + instance.state();
    }

    private void add(DescribedInterface known, ImportedVpcs vpcs, ImportedSubnets subnets, InterfaceOwners owners) {
        if (owners.isPartOfOther(known) || !vpcs.hold(known.id(), known.vpc())) {
            return;
        }
        if (!subnets.has(known.vpc(), known.subnet())) {
            material.notes().add(known.id(), "its subnet " + known.subnet() + " is not in the data");
        } else if (known.ip().isEmpty() && known.ipv6().isEmpty()) {
            material.notes().add(known.id(), "an interface without an address");
        } else {
            interfaces.add(known.vpc(), known.id(), known);
            groups.use(known.vpc(), known.groups());
            known.instance()
                    .ifPresent(instance -> byInstance
                            .computeIfAbsent(instance, any -> new ArrayList<>(1))
                            .add(known.id()));
        }
    }

    private void addElastic(DescribedAddress address) {
        if (address.networkInterface().isEmpty()) {
            material.notes().add(address.publicIp(), "an elastic IP address of no interface");
        } else {
            elastic.computeIfAbsent(address.networkInterface(), any -> new ArrayList<>(1))
                    .add(address);
        }
    }

    boolean has(String vpc, String id) {
        return interfaces.has(vpc, id);
    }

    Optional<String> vpcOf(String id) {
        return interfaces.ownerOf(id);
    }

    /** The interface of an instance that has one only. */
    Optional<String> ofInstance(String instance) {
        return Optional.ofNullable(byInstance.get(instance))
                .filter(all -> all.size() == 1)
                .map(all -> all.get(0));
    }

    Entries written(String vpc) {
        Entries all = Entries.block();
        for (DescribedInterface known : interfaces.in(vpc)) {
            noteRest(known);
            all.put(
                    material.ids().of(known.id()),
                    Entries.line()
                            .put("subnet", material.ids().of(known.subnet()))
                            .maybe("ip", known.ip())
                            .list("secondaryIps", known.secondaryIps())
                            .list("ipv6", known.ipv6())
                            .maybe("publicIp", publicIp(known))
                            .put("securityGroups", groups.written(vpc, known.id(), known.groups()))
                            .unless(true, "sourceDestCheck", known.sourceDestCheck())
                            .maybe("instance", material.legal(known.instance()))
                            .unless(true, "attached", isAttached(known))
                            .maybe("description", description(known)));
        }
        return all;
    }

    private void noteRest(DescribedInterface known) {
        if (known.groups().isEmpty()) {
            material.notes()
                    .add(
                            known.id(),
                            "no security group filters it, which a topology file cannot say; the VPC's default group counts");
        }
        known.prefixes()
                .forEach(prefix -> material.notes().add(known.id(), "the block " + prefix + " delegated to it"));
        Stream.concat(
                        known.furtherPublicIps().stream(),
                        elastic.getOrDefault(known.id(), List.of()).stream()
                                .flatMap(address -> address.address().stream()))
                .filter(ip -> !publicIp(known).equals(Optional.of(ip)))
                .forEach(
                        ip -> material.notes().add(known.id(), "the public address " + ip + " of a secondary address"));
    }

    private Optional<Address> publicIp(DescribedInterface known) {
        return known.publicIp()
                .or(() -> elastic.getOrDefault(known.id(), List.of()).stream()
                        .filter(address -> address.privateIp().isEmpty()
                                || address.privateIp().equals(known.ip()))
                        .flatMap(address -> address.address().stream())
                        .findFirst());
    }

    private boolean isAttached(DescribedInterface known) {
        return known.isAttached()
                && known.instance()
                        .flatMap(instance -> material.described().instances().get(instance))
                        .map(DescribedInstance::isRunning)
                        .orElse(true);
    }

    private Optional<String> description(DescribedInterface known) {
        return material.described()
                .interfaces()
                .name(known.id())
                .or(() -> known.instance()
                        .flatMap(instance -> material.described().instances().name(instance)))
                .or(known::purpose);
    }
}
