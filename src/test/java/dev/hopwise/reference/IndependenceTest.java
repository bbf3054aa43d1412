package dev.hopwise.reference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A judge that shares code with what it judges repeats its mistakes. */
@AnalyzeClasses(packages = "dev.hopwise.reference")
class IndependenceTest {
    @ArchTest
    static final ArchRule SHARES_NOTHING = noClasses()
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("dev.hopwise..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                            "dev.hopwise.reference", "dev.hopwise.topology", "dev.hopwise.source"))))
            .because("the reference is written from AWS's pages alone");

    @ArchTest
    static final ArchRule KNOWS_NO_LIBRARY = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Test")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("inet.ipaddr..", "org.drools..", "org.kie..")
            .because("addresses too are parsed and compared a second way");
}
