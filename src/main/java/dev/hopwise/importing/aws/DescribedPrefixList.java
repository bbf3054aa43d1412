package dev.hopwise.importing.aws;

import dev.hopwise.packet.Cidr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A prefix list, of {@code describe-prefix-lists} (with its blocks), {@code describe-managed-prefix-lists} (without) and
 * {@code get-managed-prefix-list-entries} (the blocks only).
 */
record DescribedPrefixList(
        String id,
        Optional<String> name,
        Optional<List<Cidr>> entries,
        Optional<Integer> maxEntries,
        boolean isManaged) {
    private static final String AWS = "com.amazonaws.";

    static DescribedPrefixList of(Item list) {
        Optional<String> name = list.text("PrefixListName");
        return new DescribedPrefixList(
                list.id("PrefixListId"),
                name,
                list.has("Cidrs") ? Optional.of(blocks(list.cidrs("Cidrs").stream())) : Optional.empty(),
                list.number("MaxEntries"),
                list.id("OwnerId").equals("AWS")
                        || name.filter(it -> it.startsWith(AWS)).isPresent());
    }

    static DescribedPrefixList ofEntries(String id, List<Item> entries) {
        return new DescribedPrefixList(
                id,
                Optional.empty(),
                Optional.of(blocks(entries.stream().flatMap(entry -> entry.cidr("Cidr").stream()))),
                Optional.empty(),
                false);
    }

    /** The blocks of a long list come in several answers. */
    DescribedPrefixList and(DescribedPrefixList other) {
        return new DescribedPrefixList(
                id,
                name.or(other::name),
                entries.isPresent() && other.entries.isPresent()
                        ? Optional.of(blocks(Stream.of(entries, other.entries).flatMap(it -> it.get().stream())))
                        : entries.or(other::entries),
                maxEntries.or(other::maxEntries),
                isManaged || other.isManaged);
    }

    private static List<Cidr> blocks(Stream<Cidr> blocks) {
        return blocks.distinct().sorted().toList();
    }

    /** The service whose addresses AWS keeps in it: {@code s3} of {@code com.amazonaws.us-east-1.s3}. */
    Optional<String> service() {
        return name.filter(it -> isManaged && it.startsWith(AWS))
                .map(it -> it.substring(AWS.length()))
                .map(rest -> region().isPresent() || rest.startsWith("global.")
                        ? rest.substring(rest.indexOf('.') + 1)
                        : rest);
    }

    Optional<String> region() {
        return name.filter(it -> isManaged && it.startsWith(AWS))
                .map(it -> it.substring(AWS.length()))
                .flatMap(rest -> Region.in(rest).filter(region -> rest.startsWith(region + ".")));
    }
}
