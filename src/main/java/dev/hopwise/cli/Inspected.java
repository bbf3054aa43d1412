package dev.hopwise.cli;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.source.SourceText;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Inspection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of inspecting files, by whichever rule.
 *
 * @param files the files as the user named them
 * @param told what is found and not accepted, sorted
 * @param accepted what is found and accepted, sorted
 * @param called the rules that could find something in them
 * @param rules all rules
 * @param choice those that are asked
 * @param sources the texts that findings may be in
 */
record Inspected(
        List<String> files,
        List<Finding> told,
        List<Finding> accepted,
        RuleBase called,
        FindingRules rules,
        RuleChoice choice,
        List<SourceText> sources) {

    /** Everything that is found, sorted. */
    List<Finding> found() {
        return Stream.concat(told.stream(), accepted.stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What of it is asked for. */
    Inspection asked() {
        return new Inspection(
                files,
                told.stream().filter(choice::isAsked).toList(),
                accepted.stream().filter(choice::isAsked).count());
    }

    /** The cards of the rules that are asked. */
    List<RuleCard> cards() {
        return choice.of(rules.catalogue());
    }
}
