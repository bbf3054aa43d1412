package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import dev.hopwise.importing.aws.DescribedGroup.Peer;
import dev.hopwise.importing.aws.DescribedGroup.Permission;
import dev.hopwise.packet.Traffic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rules of security groups: for each permission one rule, or one for each description that its peers have. */
final class ImportedGroupRules {
    private static final Comparator<Rule> ORDER = Comparator.comparing(
                    (Rule rule) -> rule.traffic().protocol().orElse(-1))
            .thenComparing(rule -> rule.traffic().ports().first())
            .thenComparing(rule -> rule.traffic().ports().last())
            .thenComparing(rule -> rule.traffic().codes().first())
            .thenComparing(rule -> String.join(" ", rule.peers()))
            .thenComparing(Rule::description);

    private record Rule(Traffic traffic, List<String> peers, String description) {}

    private final Material material;
    private final ImportedGroups groups;
    private final ImportedPrefixLists prefixLists;

    ImportedGroupRules(Material material, ImportedGroups groups, ImportedPrefixLists prefixLists) {
        this.material = material;
        this.groups = groups;
        this.prefixLists = prefixLists;
    }

    /** Rules of one direction; {@code side} is the key of their peers. */
    List<Entries> written(DescribedGroup group, List<Permission> permissions, String side) {
        List<Rule> rules = new ArrayList<>();
        for (Permission permission : permissions) {
            if (permission.traffic().isEmpty()) {
                material.notes()
                        .add(
                                group.id(),
                                "a rule for the protocol " + permission.protocol()
                                        + " or its ports, which are not understood");
            } else {
                rules(group, permission.traffic().get(), permission.peers(), rules);
            }
        }
        rules.sort(ORDER);
        return rules.stream()
                .map(rule -> Entries.line()
                        .put("allow", rule.traffic())
                        .put(side, rule.peers().size() == 1 ? rule.peers().get(0) : rule.peers())
                        .unless("", "description", rule.description()))
                .toList();
    }

    private void rules(DescribedGroup group, Traffic traffic, List<Peer> peers, List<Rule> rules) {
        Map<String, List<Peer>> byDescription = new TreeMap<>();
        for (Peer peer : peers) {
            byDescription
                    .computeIfAbsent(peer.description().orElse(""), any -> new ArrayList<>())
                    .add(peer);
        }
        byDescription.forEach((description, all) -> {
            List<String> written = all.stream()
                    .sorted(Comparator.comparing(Peer::kind).thenComparing(Peer::text))
                    .flatMap(peer -> written(group, traffic, peer).stream())
                    .distinct()
                    .toList();
            if (!written.isEmpty()) {
                rules.add(new Rule(traffic, written, description));
            }
        });
    }

    private Optional<String> written(DescribedGroup group, Traffic traffic, Peer peer) {
        Optional<String> written = peer.text().isEmpty()
                ? Optional.empty()
                : switch (peer.kind()) {
                    case BLOCK -> Optional.of(peer.text());
                    case PREFIX_LIST -> prefixLists.written(peer.text());
                    case GROUP ->
                        peer.text().equals(group.id()) ? Optional.of("self") : groups.written(group.vpc(), peer.text());
                };
        if (written.isEmpty()) {
            material.notes()
                    .add(
                            group.id(),
                            "a rule for " + traffic + " names "
                                    + (peer.text().isEmpty()
                                            ? "nobody that is understood"
                                            : peer.text() + ", which is not in the data"));
        }
        return written;
    }
}
