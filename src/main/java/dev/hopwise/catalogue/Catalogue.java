package dev.hopwise.catalogue;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cards of all rules, by the full name that a rule bears in its DRL file. */
public final class Catalogue {
    private final Map<String, RuleCard> byName;

    public Catalogue(Collection<RuleCard> cards) {
        byName = cards.stream()
                .collect(Collectors.toMap(
                        card -> card.id() + " " + card.slug(), Function.identity(), (a, b) -> a, TreeMap::new));
    }

    /** The card of the rule that is called {@code name} in its DRL file. */
    public RuleCard card(String name) {
        RuleCard card = byName.get(name);
        if (card == null) {
            throw new IllegalArgumentException("No rule is called " + name);
        }
        return card;
    }

    /** Every card, sorted by id. */
    public Collection<RuleCard> cards() {
        return byName.values();
    }
}
