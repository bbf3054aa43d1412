package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import java.util.Optional;

/** Prefix lists: one's own with their blocks, and AWS's with the service whose addresses they hold. */
final class ImportedPrefixLists {
    private final Material material;

    ImportedPrefixLists(Material material) {
        this.material = material;
    }

    /** A list as it is written; empty where it is not in the data. */
    Optional<String> written(String list) {
        return material.described().prefixLists().has(list)
                ? Optional.of(material.ids().of(list))
                : Optional.empty();
    }

    Entries written() {
        Entries all = Entries.block();
        Shelf<DescribedPrefixList> shelf = material.described().prefixLists();
        for (DescribedPrefixList list : shelf.all()) {
            if (list.entries().isEmpty() && list.service().isEmpty()) {
                material.notes()
                        .add(
                                list.id(),
                                "its entries are not in the data (get-managed-prefix-list-entries); it holds no address");
            }
            Entries entries = Entries.line().maybe("service", list.service()).maybe("region", list.region());
            list.maxEntries().filter(most -> !list.isManaged()).ifPresent(most -> entries.put("maxEntries", most));
            entries.maybe("entries", list.entries());
            entries.maybe(
                    "description",
                    shelf.name(list.id())
                            .or(() -> list.name().filter(name -> list.service().isEmpty())));
            all.put(material.ids().of(list.id()), entries);
        }
        return all;
    }
}
