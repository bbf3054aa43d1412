package dev.hopwise.reference;

import dev.hopwise.topology.PrefixList;
import java.util.List;
import java.util.Optional;

/** What a prefix list holds (UG:managed-prefix-lists-referencing). */
final class PrefixLists {
    private PrefixLists() {}

    static List<IpBlock> entries(Site site, String id) {
        return Optional.ofNullable(site.topology().prefixLists().get(id)).flatMap(PrefixList::entries).stream()
                .flatMap(List::stream)
                .map(block -> IpBlock.parse(block.written()))
                .toList();
    }
}
