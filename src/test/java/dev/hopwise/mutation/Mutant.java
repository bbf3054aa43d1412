package dev.hopwise.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.Rule.Attribute;
import org.drools.model.TypeMetaData;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;

/**
 * A rule with one change.
 *
 * @param rule its id
 * @param change what is dropped or turned round, in the words of the rule
 */
record Mutant(String rule, String change, Model family, Rule original, CompositePatterns when) {
    /** Every mutant of the rules whose id begins with one of {@code prefixes}, in the order of the rules. */
    static List<Mutant> of(List<Model> families, List<String> prefixes) {
        List<Mutant> mutants = new ArrayList<>();
        for (Model family : families) {
            for (Rule rule : family.getRules()) {
                if (prefixes.stream().anyMatch(id(rule)::startsWith)) {
                    Map<String, Integer> seen = new HashMap<>();
                    for (Alteration it : Alteration.of((Condition) rule.getView())) {
                        int times = seen.merge(it.change(), 1, Integer::sum);
                        String change = it.change() + (times == 1 ? "" : " #" + times);
                        mutants.add(new Mutant(id(rule), change, family, rule, (CompositePatterns)
                                it.instead().orElseThrow()));
                    }
                }
            }
        }
        return mutants;
    }

    static String id(Rule rule) {
        return rule.getName().substring(0, rule.getName().indexOf(' '));
    }

    /** All families, with the mutant in place of its rule. */
    List<Model> among(List<Model> families) {
        return families.stream()
                .map(it -> it.getName().equals(family.getName()) ? with(it) : it)
                .toList();
    }

    private Model with(Model whole) {
        List<Rule> rules = whole.getRules().stream()
                .map(it -> it.getName().equals(original.getName()) ? altered(it) : it)
                .toList();
        return with(whole, rules);
    }

    /** The family with other rules. */
    static Model with(Model whole, List<Rule> rules) {
        return new Altered(whole, rules);
    }

    private Rule altered(Rule it) {
        Map<Attribute, Object> none = Map.of();
        Map<String, Consequence> counted = new HashMap<>();
        when.getConsequences().forEach((name, then) -> counted.put(name, Firings.counting(then)));
        CompositePatterns limited = new CompositePatterns(when.getType(), when.getSubConditions(), counted);
        return new RuleImpl(it.getPackage(), it.getName(), it.getUnit(), limited, none, it.getMetaData());
    }

    @Override
    public String toString() {
        return rule + " | " + change;
    }

    /** A family with other rules. */
    private record Altered(Model whole, List<Rule> rules) implements Model {
        @Override
        public String getName() {
            return whole.getName();
        }

        @Override
        public String getPackageName() {
            return whole.getPackageName();
        }

        @Override
        public List<Global> getGlobals() {
            return whole.getGlobals();
        }

        @Override
        public List<Rule> getRules() {
            return rules;
        }

        @Override
        public List<Query> getQueries() {
            return whole.getQueries();
        }

        @Override
        public List<TypeMetaData> getTypeMetaDatas() {
            return whole.getTypeMetaDatas();
        }

        @Override
        public List<EntryPoint> getEntryPoints() {
            return whole.getEntryPoints();
        }
    }
}
