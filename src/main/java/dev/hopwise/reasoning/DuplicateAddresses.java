package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.reasoning.fact.Eni;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Addresses that two interfaces hold: AWS would refuse the second, a design may contain it on the way. */
final class DuplicateAddresses {
    private DuplicateAddresses() {}

    /** The interfaces of a VPC, those that share an address with another of them in doubt. */
    static List<Eni> doubted(List<Eni> enis) {
        return doubted(enis, eni -> eni.addresses().stream(), "another interface of the VPC holds %s too");
    }

    /** The interfaces of all VPCs, those that share a public address with another in doubt. */
    static List<Eni> publiclyDoubted(List<Eni> enis) {
        return doubted(enis, eni -> eni.publicAddress().stream(), "another interface has the public address %s too");
    }

    /** The interfaces of what has ended, but for those of which one of {@code others} has an address by now. */
    static List<Eni> notTaken(List<Eni> ended, List<Eni> others) {
        return ended.stream()
                .filter(eni -> others.stream().noneMatch(eni::sharesWith))
                .toList();
    }

    private static List<Eni> doubted(List<Eni> enis, Function<Eni, Stream<Address>> addresses, String words) {
        Set<Address> once = new HashSet<>();
        Set<Address> twice = new HashSet<>();
        enis.stream().flatMap(addresses).filter(address -> !once.add(address)).forEach(twice::add);
        return enis.stream()
                .map(eni -> addresses
                        .apply(eni)
                        .filter(twice::contains)
                        .findFirst()
                        .map(shared -> eni.sharedAs(words.formatted(shared)))
                        .orElse(eni))
                .toList();
    }
}
