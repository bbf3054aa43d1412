package dev.hopwise.cli;

import dev.hopwise.Hopwise;
import dev.hopwise.LoadedTopology;
import dev.hopwise.comparing.Acceptance;
import dev.hopwise.reading.Reading;
import dev.hopwise.reasoning.Conclusions;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.report.ReviewGithub;
import dev.hopwise.report.ReviewHtml;
import dev.hopwise.report.ReviewJson;
import dev.hopwise.report.ReviewMarkdown;
import dev.hopwise.report.ReviewText;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.FlowChange;
import dev.hopwise.verdict.Review;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a change of a topology opens, closes and breaks. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "What a change opens, closes and breaks: flows, each with the edit that does it, and findings."
                + " Ends with 1 when a flow from or to the internet opens, or a new finding reaches --fail-on.",
        modelTransformer = FormsHelp.class)
final class ReviewCommand implements Callable<Integer>, Output.Writes {
    private static final Output.Format[] FORMATS = {
        Output.Format.TEXT, Output.Format.JSON, Output.Format.MARKDOWN, Output.Format.GITHUB, Output.Format.HTML
    };
    private static final String INPUT = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "The topology before the change: a file, git:REV:path, or - for standard input.")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The topology after it: the same.")
    private String fresh = "";

    @Mixin
    private final TopologyFile files = new TopologyFile();

    @Mixin
    private final AllowOption allow = new AllowOption();

    @Mixin
    private final RuleOptions options = new RuleOptions();

    @Mixin
    private final FailOnOption failOn = new FailOnOption();

    @Mixin
    private final DayOption today = new DayOption();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        if (old.equals(INPUT) && fresh.equals(INPUT)) {
            throw new UsageException("OLD and NEW are both -; standard input is one topology");
        }
        ProjectFile project = ProjectFile.here();
        Predicate<Finding> fails = failOn.of(project);
        output.check(FORMATS);
        allow.check();
        ReviewText text = new ReviewText(output.style(), output.detail());
        LoadedTopology after;
        Review all;
        try (Progress progress = output.progress("comparing")) {
            List<Reading.Read> both = read(project);
            both.stream().flatMap(it -> it.sources().stream()).forEach(source -> output.spare(Path.of(source.name())));
            after = loaded(both.get(1));
            all = Hopwise.review(loaded(both.get(0)), after, today.day(), progress);
        }
        Review review = asked(all, after, project);
        output.write(
                format -> switch (format) {
                    case JSON -> new ReviewJson().write(review);
                    case MARKDOWN -> new ReviewMarkdown().write(review);
                    case GITHUB -> new ReviewGithub(CodeScanning.paths()).write(review);
                    case HTML -> new ReviewHtml().write(review);
                    default -> text.write(review);
                },
                FORMATS);
        boolean objects = !review.exposures().isEmpty()
                || !review.brokenExpectations().isEmpty()
                || review.newFindings().stream().anyMatch(fails);
        return objects ? ExitCode.OBJECTION : ExitCode.DONE;
    }

    @Override
    public Output.Format[] formats() {
        return FORMATS.clone();
    }

    /** Both; where one or both cannot be read, all problems are told at once. */
    private List<Reading.Read> read(ProjectFile project) {
        List<Reading.Read> read = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String file : List.of(old, fresh)) {
            try {
                Reading reading =
                        files.reading(file, project.project().includeRoot().map(project::path));
                if (reading instanceof Reading.Read it) {
                    read.add(it);
                } else {
                    problems.add(((Reading.Unreadable) reading).text().stripTrailing());
                }
            } catch (InputException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(String.join("\n\n", problems));
        }
        return read;
    }

    private LoadedTopology loaded(Reading.Read read) {
        return new LoadedTopology(read, files.limits());
    }

    /** Of all of it what is asked about, with what is accepted. */
    private Review asked(Review all, LoadedTopology after, ProjectFile project) {
        RuleChoice choice = options.choice(project, after::rules, Set.of());
        return new Review(
                all.topology(),
                all.flows(),
                accepted(after.topology(), all.flows().opened()),
                all.newFindings().stream().filter(choice::isAsked).toList(),
                all.fixedFindings().stream().filter(choice::isAsked).toList(),
                all.brokenExpectations());
    }

    private List<FlowChange> accepted(Topology after, List<FlowChange> opened) {
        if (!allow.isGiven()) {
            return List.of();
        }
        List<Acceptance> meant = allow.acceptances(new Conclusions(RuleBase.reach(after), after));
        meant.stream()
                .filter(it -> opened.stream().noneMatch(it::touches))
                .forEach(it -> spec.commandLine()
                        .getErr()
                        .println("hopwise: --allow \"" + it.text() + "\" accepts nothing that opens; take it out"));
        return opened.stream().filter(it -> Acceptance.covers(meant, it)).toList();
    }
}
