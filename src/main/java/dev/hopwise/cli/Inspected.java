package dev.hopwise.cli;

import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.source.SourceText;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Inspection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of inspecting files, whichever rules were asked.
 *
 * @param files the files as the user named them
 * @param told what is found and not accepted, sorted
 * @param accepted what is found and accepted, sorted
 * @param rules the rules that found it
 * @param sources the texts that findings may be in
 */
record Inspected(
        List<String> files, List<Finding> told, List<Finding> accepted, RuleBase rules, List<SourceText> sources) {

    /** Everything that is found, sorted. */
    List<Finding> found() {
        return Stream.concat(told.stream(), accepted.stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What of it the rules found that are asked. */
    Inspection by(RuleChoice choice) {
        return new Inspection(
                files,
                told.stream().filter(choice::isAsked).toList(),
                accepted.stream().filter(choice::isAsked).count());
    }
}
