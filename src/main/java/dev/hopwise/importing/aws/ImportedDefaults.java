package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Region and account that most VPCs share, and so are written once. */
record ImportedDefaults(Optional<String> region, Optional<String> account) {
    static ImportedDefaults of(Collection<ImportedVpcs.Vpc> vpcs) {
        return new ImportedDefaults(
                shared(vpcs.stream().map(ImportedVpcs.Vpc::region)),
                shared(vpcs.stream().map(ImportedVpcs.Vpc::account)));
    }

    /** The value of more than half, provided that no VPC leaves it open and so would take it over. */
    private static Optional<String> shared(Stream<Optional<String>> values) {
        List<Optional<String>> all = values.toList();
        return all.stream()
                .filter(value -> all.stream().allMatch(Optional::isPresent))
                .filter(value -> 2 * Collections.frequency(all, value) > all.size())
                .findFirst()
                .flatMap(value -> value);
    }

    Entries written() {
        return Entries.line().maybe("region", region).maybe("account", account);
    }

    /** The Region, where it is another than that of most. */
    Optional<String> differing(Optional<String> own) {
        return own.filter(name -> !region.equals(own));
    }

    /** The account, where it is another than that of most. */
    Optional<String> differingAccount(Optional<String> own) {
        return own.filter(name -> !account.equals(own));
    }
}
