package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.reasoning.fact.Eni;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Addresses that two interfaces of a VPC hold: AWS would refuse the second, a design may contain it on the way. */
final class DuplicateAddresses {
    private DuplicateAddresses() {}

    /** The interfaces, those that share an address with another of the VPC in doubt. */
    static List<Eni> doubted(List<Eni> enis) {
        Set<Address> once = new HashSet<>();
        Set<Address> twice = new HashSet<>();
        enis.forEach(eni -> eni.addresses().forEach(address -> {
            if (!once.add(address)) {
                twice.add(address);
            }
        }));
        return enis.stream().map(eni -> doubted(eni, twice)).toList();
    }

    private static Eni doubted(Eni eni, Set<Address> twice) {
        Optional<Address> shared =
                eni.addresses().stream().filter(twice::contains).findFirst();
        if (shared.isEmpty()) {
            return eni;
        }
        return new Eni(
                eni.id(),
                eni.owner(),
                eni.vpc(),
                eni.subnet(),
                eni.addresses(),
                eni.publicAddress(),
                eni.inbound(),
                eni.groups(),
                eni.sourceDestCheck(),
                eni.attached(),
                Optional.of("another interface of the VPC holds " + shared.get() + " too"),
                eni.where());
    }
}
