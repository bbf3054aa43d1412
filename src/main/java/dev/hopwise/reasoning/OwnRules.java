package dev.hopwise.reasoning;

import dev.hopwise.reasoning.OwnRulesException.Fault;
import dev.hopwise.source.SourceText;
import dev.hopwise.source.Where;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.kie.api.runtime.rule.ConsequenceException;

/** Rules of the user's own beside those of Hopwise. They are programs, and nothing keeps them from what a program can do. */
public final class OwnRules {
    /** No such rules. */
    public static final OwnRules NONE = new OwnRules(List.of(), Map.of(), Set.of());

    private static final Pattern NAME = Pattern.compile("(?m)^\\s*rule\\s+\"([A-Z]{2,8}-[0-9]{3}) ");
    private static final String COMPILER = "org.drools.model.codegen.ExecutableModelProject";

    private final List<Model> models;
    private final Map<String, Where> places;
    private final Set<String> notRun;

    /** @param places where each rule stands, by its full name */
    OwnRules(List<Model> models, Map<String, Where> places) {
        this(models, places, Set.of());
    }

    private OwnRules(List<Model> models, Map<String, Where> places, Set<String> notRun) {
        this.models = models;
        this.places = places;
        this.notRun = notRun;
    }

    /** None of the rules in DRL files: they are read for their names, and not run. */
    public static OwnRules notRun(List<SourceText> files) {
        return new OwnRules(
                List.of(),
                Map.of(),
                files.stream()
                        .flatMap(file -> NAME.matcher(file.text()).results())
                        .map(name -> name.group(1))
                        .collect(Collectors.toSet()));
    }

    /** Whether the compiler of rules is there: a plain start does without, because every jar makes it slower. */
    public static boolean canBeCompiled() {
        return OwnRules.class.getClassLoader().getResource(COMPILER.replace('.', '/') + ".class") != null;
    }

    /**
     * Compiles DRL files.
     *
     * @throws OwnRulesException with everything that is wrong with them
     */
    public static OwnRules compile(List<SourceText> files) {
        return new OwnRuleCompiler(files).compile();
    }

    /** The ids of rules that are there and not asked. */
    public Set<String> notRun() {
        return notRun;
    }

    List<Model> models() {
        return models;
    }

    /** The same failure; where it is that of a rule of these, in the words of the person who wrote it. */
    RuntimeException blamed(ConsequenceException failure) {
        String rule = failure.getRule() == null ? "" : failure.getRule().getName();
        String why =
                Optional.ofNullable(failure.getCause()).map(Throwable::toString).orElse("");
        return blamed(rule, rule + " fails: " + why, "a conclusion that can be drawn")
                .orElse(failure);
    }

    /** That a finding of a rule of these cannot be told; empty where the rule is none of them. */
    Optional<RuntimeException> blamed(String rule, String found, String expected) {
        return Optional.ofNullable(places.get(rule))
                .map(where -> new OwnRulesException(List.of(new Fault(where, found, expected))));
    }
}
