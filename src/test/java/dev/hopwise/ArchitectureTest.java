package dev.hopwise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house of docs/decisions/001-one-direction.md: who may know whom. */
@AnalyzeClasses(packages = "dev.hopwise", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ONE_DIRECTION = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy("dev.hopwise.cli..")
            .layer("library")
            .definedBy("dev.hopwise")
            .layer("report")
            .definedBy("dev.hopwise.report..")
            .layer("drawing")
            .definedBy("dev.hopwise.drawing..")
            .layer("remedy")
            .definedBy("dev.hopwise.remedy..")
            .layer("editing")
            .definedBy("dev.hopwise.editing..")
            .layer("comparing")
            .definedBy("dev.hopwise.comparing..")
            .layer("reasoning")
            .definedBy("dev.hopwise.reasoning..", "dev.hopwise.rules..")
            .layer("reading")
            .definedBy("dev.hopwise.reading..")
            .optionalLayer("importing")
            .definedBy("dev.hopwise.importing..")
            .layer("catalogue")
            .definedBy("dev.hopwise.catalogue..")
            .layer("verdict")
            .definedBy("dev.hopwise.verdict..")
            .layer("topology")
            .definedBy("dev.hopwise.topology..")
            .layer("packet")
            .definedBy("dev.hopwise.packet..")
            .layer("source")
            .definedBy("dev.hopwise.source..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("library")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli", "library")
            .whereLayer("drawing")
            .mayOnlyBeAccessedByLayers("cli", "library", "report")
            .whereLayer("remedy")
            .mayOnlyBeAccessedByLayers("cli", "library")
            .whereLayer("editing")
            .mayOnlyBeAccessedByLayers("remedy")
            .whereLayer("comparing")
            .mayOnlyBeAccessedByLayers("cli", "library", "remedy")
            .whereLayer("reasoning")
            .mayOnlyBeAccessedByLayers("cli", "library", "remedy", "comparing")
            .whereLayer("reading")
            .mayOnlyBeAccessedByLayers("cli", "library", "remedy", "editing")
            .whereLayer("importing")
            .mayOnlyBeAccessedByLayers("cli", "editing")
            .whereLayer("catalogue")
            .mayOnlyBeAccessedByLayers("cli", "library", "report", "reasoning")
            .whereLayer("verdict")
            .mayOnlyBeAccessedByLayers(
                    "cli", "library", "report", "comparing", "reasoning", "catalogue", "remedy", "editing")
            .whereLayer("topology")
            .mayOnlyBeAccessedByLayers(
                    "cli", "library", "comparing", "reasoning", "reading", "importing", "remedy", "drawing")
            .whereLayer("packet")
            .mayOnlyBeAccessedByLayers(
                    "cli", "library", "comparing", "reasoning", "reading", "importing", "topology", "verdict", "remedy")
            .because("text becomes topology, facts, conclusions, a report and bytes, and nothing looks back");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.hopwise.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule RULE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackages("dev.hopwise.reasoning..", "dev.hopwise.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..")
            .because("only reasoning knows the rule engine");

    @ArchTest
    static final ArchRule JACKSON = noClasses()
            .that()
            .resideOutsideOfPackages("dev.hopwise.reading..", "dev.hopwise.importing..", "dev.hopwise.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
            .because("texts are read and written at the edges");

    @ArchTest
    static final ArchRule COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.hopwise.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("options, help and completion are matters of the command line");

    @ArchTest
    static final ArchRule PAGES = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Html")
            .and()
            .doNotHaveSimpleName("HtmlPage")
            .and()
            .doNotHaveSimpleName("HtmlText")
            .and()
            .resideInAPackage("dev.hopwise.report..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("Html")
            .because("who asks for no page loads nothing of one");

    @ArchTest
    static final ArchRule PRINTING = noClasses()
            .that()
            .resideOutsideOfPackage("dev.hopwise.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .because("only the command line prints and ends the process");

    @ArchTest
    static final ArchRule NAMES = classes()
            .should()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl");
}
