package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** What lint does in a project, where the command line says nothing else. */
@Doc("What lint does in a project, where the command line says nothing else. Files are named from its own folder on.")
public record Project(
        @Doc(value = "Topology files, folders of them, and patterns", example = "[topologies/**/*.yaml]")
        List<Text> files,

        @Doc(value = "From which severity on lint ends with 1", fallback = "error")
        Optional<FailOn> failOn,

        @Doc(value = "Only these rules: ids, beginnings of ids, or names", example = "[PCX, SG-101]")
        List<Text> select,

        @Doc(value = "All rules but these", example = "[LOG-101]")
        List<Text> ignore,

        @Doc(value = "The findings that are accepted, as baseline write wrote them", example = "hopwise-baseline.json")
        Optional<Text> baseline,

        @Doc(
                value =
                        "The folder of the project's own rules, *.drl; they are programs without a sandbox, asked with --project-rules only",
                example = "rules")
        Optional<Text> rules,

        @Doc(value = "The folder below which includes may lie", example = "..")
        Optional<Text> includeRoot,

        Where where) {}
