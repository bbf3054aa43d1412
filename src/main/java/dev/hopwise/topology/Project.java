package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** What lint does in a project, where the command line says nothing else. */
@Doc("What lint does in a project, where the command line says nothing else. Files are named from its own folder on.")
public record Project(
        @Doc(
                value = "Topology files, folders of them, and patterns, which are read where the command names none",
                example = "[topologies/**/*.yaml]")
        List<Text> files,

        @Doc(
                value = "Severity from which on lint ends with 1: error, warning, info or never",
                example = "warning",
                fallback = "error")
        Optional<FailOn> failOn,

        @Doc(
                value = "Rules that are asked: ids, beginnings of ids, or names",
                example = "[PCX, SG-101]",
                fallback = "all")
        List<Text> select,

        @Doc(
                value = "Rules that are left out: ids, beginnings of ids, or names",
                example = "[LOG-101]",
                fallback = "none")
        List<Text> ignore,

        @Doc(
                value = "File of the findings that are accepted, as hopwise baseline write makes it",
                example = "hopwise-baseline.json",
                fallback = "none")
        Optional<Text> baseline,

        @Doc(
                value = "Folder of the project's own rules, *.drl. They are programs without a sandbox, "
                        + "asked with --project-rules only",
                example = "rules",
                fallback = "none")
        Optional<Text> rules,

        @Doc(
                value = "Folder below which included files may lie",
                example = "..",
                fallback = "the topology file's own folder, and those below and beside it")
        Optional<Text> includeRoot,

        Where where) {}
