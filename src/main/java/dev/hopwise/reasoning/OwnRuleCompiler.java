package dev.hopwise.reasoning;

import dev.hopwise.reasoning.OwnRulesException.Fault;
import dev.hopwise.source.SourceText;
import dev.hopwise.source.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.Model;
import org.drools.model.NamedModelItem;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** DRL files to rules, as the build makes them of those of Hopwise. The only class that knows the compiler. */
final class OwnRuleCompiler {
    private static final String OURS = "dev.hopwise";
    private static final Pattern PLACE = Pattern.compile("^\\[ERR \\d+] (?:Line (\\d+):(\\d+) )?");
    private static final String DRL = "a rule as rules/README.md describes it";

    private final List<SourceText> files;
    private final List<PackageDescr> packages = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    OwnRuleCompiler(List<SourceText> files) {
        this.files = files;
    }

    OwnRules compile() {
        files.forEach(file -> parse(file).ifPresent(packages::add));
        stopIfFaulty();
        OwnRuleCheck check = new OwnRuleCheck(RuleBase.models(EnumSet.allOf(RuleFamily.class)).stream()
                .flatMap(model -> model.getRules().stream())
                .map(NamedModelItem::getName));
        for (int i = 0; i < files.size(); i++) {
            SourceText file = files.get(i);
            packages.get(i).getRules().forEach(rule -> check.check(rule, where(file, rule)));
        }
        faults.addAll(check.faults());
        stopIfFaulty();
        KieBuilder built = build(files.stream().map(SourceText::text).toList());
        if (built.getResults().hasMessages(Message.Level.ERROR)) {
            blame(built.getResults().getMessages(Message.Level.ERROR));
        }
        stopIfFaulty();
        return new OwnRules(models(built), check.places());
    }

    private void stopIfFaulty() {
        if (!faults.isEmpty()) {
            throw new OwnRulesException(faults.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Fault::where).thenComparing(Fault::found))
                    .toList());
        }
    }

    private Optional<PackageDescr> parse(SourceText file) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, file.text());
            parser.getErrors().forEach(error -> faults.add(fault(file, error)));
            if (parsed != null
                    && (parsed.getName().isEmpty() || parsed.getName().startsWith(OURS))) {
                faults.add(new Fault(
                        new Where(file.name(), 1, 1),
                        parsed.getName().isEmpty() ? "no package" : "the package " + parsed.getName(),
                        "a package of your own, such as 'package acme.rules'"));
            }
            return Optional.ofNullable(parsed);
        } catch (DroolsParserException e) {
            faults.add(new Fault(new Where(file.name(), 1, 1), String.valueOf(e.getMessage()), DRL));
            return Optional.empty();
        }
    }

    private static Fault fault(SourceText file, DroolsError error) {
        Matcher place = PLACE.matcher(error.getMessage());
        boolean hasPlace = place.find() && place.group(1) != null;
        int line = hasPlace ? Integer.parseInt(place.group(1)) : 1;
        int column = hasPlace ? Integer.parseInt(place.group(2)) + 1 : 1;
        return new Fault(
                new Where(file.name(), Math.max(1, line), column),
                "broken DRL: " + place.replaceFirst("").strip(),
                DRL);
    }

    private static Where where(SourceText file, RuleDescr rule) {
        return new Where(file.name(), Math.max(1, rule.getLine()), 1);
    }

    /** The compiler does not say in which rule it fails: each is compiled by itself, the others blanked out. */
    private void blame(List<Message> all) {
        for (int i = 0; i < files.size(); i++) {
            SourceText file = files.get(i);
            for (RuleDescr rule : packages.get(i).getRules()) {
                KieBuilder alone = build(List.of(only(rule, i)));
                alone.getResults().getMessages(Message.Level.ERROR).stream()
                        .limit(1)
                        .map(message -> new Fault(
                                where(file, rule),
                                rule.getName() + ": " + firstLine(message),
                                "what rules/VOCABULARY.md lists"))
                        .forEach(faults::add);
            }
        }
        if (faults.isEmpty()) {
            faults.add(new Fault(new Where(files.get(0).name(), 1, 1), firstLine(all.get(0)), DRL));
        }
    }

    private String only(RuleDescr rule, int file) {
        StringBuilder text = new StringBuilder(files.get(file).text());
        for (RuleDescr other : packages.get(file).getRules()) {
            for (int i = other.getStartCharacter(); other != rule && i <= other.getEndCharacter(); i++) {
                if (text.charAt(i) != '\n') {
                    text.setCharAt(i, ' ');
                }
            }
        }
        return text.toString();
    }

    private static String firstLine(Message message) {
        return message.getText().lines().findFirst().orElse("it cannot be compiled");
    }

    private static KieBuilder build(List<String> texts) {
        KieServices services = KieServices.get();
        KieFileSystem sources = services.newKieFileSystem();
        for (int i = 0; i < texts.size(); i++) {
            sources.write("src/main/resources/own/own" + i + ".drl", texts.get(i));
        }
        return services.newKieBuilder(sources).buildAll(ExecutableModelProject.class);
    }

    private static List<Model> models(KieBuilder built) {
        CanonicalKieModule module = (CanonicalKieModule) built.getKieModule();
        return module.getKieModuleModel().getKieBaseModels().values().stream()
                .flatMap(base -> models(module, (KieBaseModelImpl) base))
                .toList();
    }

    private static Stream<Model> models(CanonicalKieModule module, KieBaseModelImpl base) {
        return module.getModelForKBase(base).stream();
    }
}
