package dev.hopwise.reasoning;

import dev.hopwise.catalogue.Catalogue;
import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/** Rules, loaded from the model that the build made of their DRL files. */
public final class RuleBase {
    private static final String INDEX = "/META-INF/kie/dev.hopwise/hopwise/drools-model";
    private static final String PACKAGE = "dev.hopwise.rules.";

    private static final Set<RuleFamily> FINDINGS = EnumSet.of(RuleFamily.ORDER, RuleFamily.PAIRS, RuleFamily.FINDINGS);

    private final KieBase rules;
    private final Catalogue catalogue;
    private final OwnRules own;

    private RuleBase(KieBase rules, OwnRules own) {
        this.rules = rules;
        this.own = own;
        this.catalogue = new Catalogue(rules.getKiePackages().stream()
                .flatMap(it -> it.getRules().stream())
                .map(RuleBase::card)
                .toList());
        begin();
    }

    /** What the engine does once, for whichever session comes first, belongs to loading the rules. */
    private void begin() {
        KieSession session = open();
        session.fireAllRules();
        session.dispose();
    }

    /** All rules of the walk. */
    public static RuleBase walk() {
        return load(RuleFamily.OF_WALKS);
    }

    /** The rules of the walk that can have a say in {@code topology}: loading rules is what a short run spends most of its time on. */
    public static RuleBase walk(Topology topology) {
        return load(RuleFamily.of(topology));
    }

    /** The rules that say by what the needs of {@code topology} can be met, and those of its walks. */
    public static RuleBase suitability(Topology topology) {
        return load(with(RuleFamily.of(topology), RuleFamily.SUITABILITY));
    }

    /** The rules that say which flows of all get through any topology, and those of all walks. */
    public static RuleBase reach() {
        return load(with(RuleFamily.OF_WALKS, RuleFamily.REACH));
    }

    /** The rules that say which flows of all get through {@code topology}, and those of its walks. */
    public static RuleBase reach(Topology topology) {
        return load(with(RuleFamily.of(topology), RuleFamily.REACH));
    }

    /** The same for two topologies. */
    public static RuleBase reach(Topology one, Topology other) {
        Set<RuleFamily> both = EnumSet.copyOf(RuleFamily.of(one));
        both.addAll(RuleFamily.of(other));
        return load(with(both, RuleFamily.REACH));
    }

    /** The rules that say what the flow logs of {@code topology} record, and those of its walks. */
    public static RuleBase records(Topology topology) {
        return load(with(RuleFamily.of(topology), RuleFamily.RECORDS));
    }

    /** The rules that say what would open a flow whose walk is over. */
    public static RuleBase remedies() {
        return load(EnumSet.of(RuleFamily.REMEDIES));
    }

    /** The rules that say whether what {@code topology} expects holds and which flows policies forbid, and those of its walks. */
    public static RuleBase expectations(Topology topology) {
        return load(with(RuleFamily.of(topology), RuleFamily.EXPECTATIONS));
    }

    /** The rules that say what no flow log records. */
    public static RuleBase uncovered() {
        return load(EnumSet.of(RuleFamily.ORDER, RuleFamily.RECORDS));
    }

    private static Set<RuleFamily> with(Set<RuleFamily> families, RuleFamily family) {
        Set<RuleFamily> more = EnumSet.copyOf(families);
        more.add(family);
        return more;
    }

    /** The rules that find what is wrong or unwise in a file. */
    public static RuleBase findings() {
        return findings(OwnRules.NONE);
    }

    /** The same, with rules of the user's own. */
    public static RuleBase findings(OwnRules own) {
        List<Model> models = new ArrayList<>(models(FINDINGS));
        models.addAll(own.models());
        return of(models, own);
    }

    /** Those of them that can find something in one of {@code topologies}. */
    public static RuleBase findings(Collection<Topology> topologies) {
        Set<RuleFamily> called = topologies.stream()
                .flatMap(topology -> RuleFamily.of(topology).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RuleFamily.class)));
        return of(models(name -> RuleFamily.finds(name, called)));
    }

    /** The rules that say how VPCs are joined. */
    public static RuleBase pairs() {
        return load(EnumSet.of(RuleFamily.ORDER, RuleFamily.PAIRS));
    }

    /** Every rule. */
    public static RuleBase all() {
        return load(EnumSet.allOf(RuleFamily.class));
    }

    static RuleBase load(Set<RuleFamily> families) {
        return of(models(families));
    }

    static RuleBase of(List<Model> models) {
        return of(models, OwnRules.NONE);
    }

    static RuleBase of(List<Model> models, OwnRules own) {
        return new RuleBase(
                KieBaseBuilder.createKieBaseFromModel(
                        models, KieServices.get().newKieBaseConfiguration(), new FactsNeverChange()),
                own);
    }

    static List<Model> models(Set<RuleFamily> families) {
        return models(name -> families.stream().anyMatch(family -> family.isOf(name)));
    }

    /** The models of packages, by their names below that of all rules. */
    private static List<Model> models(Predicate<String> packages) {
        return modelNames().stream()
                .filter(name -> packages.test(name.substring(PACKAGE.length(), name.lastIndexOf('.'))))
                .map(RuleBase::model)
                .toList();
    }

    private static List<String> modelNames() {
        try (InputStream in = RuleBase.class.getResourceAsStream(INDEX)) {
            if (in == null) {
                throw new IllegalStateException("The rules are missing from this build: " + INDEX);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::trim)
                    .filter(line -> !line.isEmpty() && !line.startsWith("Drools-Model-Version"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The build names the model classes; there is no other way to them than by name. */
    private static Model model(String name) {
        try {
            return (Model) Class.forName(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The rules of this build cannot be loaded: " + name, e);
        }
    }

    private static RuleCard card(Rule rule) {
        Map<String, Object> says = rule.getMetaData();
        int space = rule.getName().indexOf(' ');
        return new RuleCard(
                rule.getName().substring(0, space),
                rule.getName().substring(space + 1),
                family(rule),
                text(says, "kind").orElse(""),
                text(says, "severity").map(Severity::of),
                text(says, "message"),
                text(says, "because").orElse(""),
                text(says, "remedy"),
                text(says, "awsCode"),
                text(says, "source").orElse(""));
    }

    /** The folder of a rule; the user's own are in none of those. */
    private static String family(Rule rule) {
        return rule.getPackageName().startsWith(PACKAGE)
                ? rule.getPackageName().substring(PACKAGE.length()).split("[.]")[0]
                : RuleCard.OWN;
    }

    private static Optional<String> text(Map<String, Object> says, String key) {
        // The build takes the quotation marks off, the compiler at run time does not.
        return Optional.ofNullable(says.get(key)).map(Object::toString).map(RuleBase::unquoted);
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }

    /** The cards of the rules. */
    public Catalogue catalogue() {
        return catalogue;
    }

    OwnRules own() {
        return own;
    }

    KieSession open() {
        return rules.newKieSession();
    }
}
