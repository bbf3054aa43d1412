package dev.hopwise.bench;

import dev.hopwise.bench.Shape.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What networks of several sizes cost. {@code bench/run} runs it; it is not part of the suite. */
class Benchmark {
    private static final Path FOLDER = Path.of(System.getProperty("bench.folder", "target"));
    private static final Optional<Path> RESULTS =
            Optional.ofNullable(System.getProperty("bench.results")).map(Path::of);
    private static final List<Size> SIZES = Stream.of(
                    System.getProperty("bench.sizes", "tiny").split(","))
            .map(word -> Size.valueOf(word.toUpperCase(Locale.ROOT)))
            .toList();
    private static final long BUDGET = Long.getLong("bench.budget", 120);
    private static final int RUNS = Integer.getInteger("bench.runs", 3);
    private static final long SEED = Long.getLong("bench.seed", 1);

    /** Fewer pairs of classes tell what a cold process costs, and not what a pair does. */
    private static final int TELLING = 10_000;

    private static final String EMPTY = " | | | |";

    private final StringBuilder page = new StringBuilder();
    /** CPU seconds that a pair of classes took where all of many pairs were last finished; 0 before. */
    private double ofPair;

    private final Set<Step> unfinished = EnumSet.noneOf(Step.class);

    @Test
    void cost() throws IOException, InterruptedException {
        line("# What networks cost");
        line("");
        line("Made by `bench/run --sizes %s --runs %d --budget %d --seed %d`.", words(), RUNS, BUDGET, SEED);
        line("");
        line(Machine.words());
        line("Compare figures of one run with each other, not with those of another machine or hour.");
        line("");
        sizes();
        line("");
        growth();
        if (RESULTS.isPresent()) {
            Files.writeString(RESULTS.get(), page);
        }
    }

    private static String words() {
        return String.join(",", SIZES.stream().map(Size::word).toList());
    }

    private void sizes() throws IOException, InterruptedException {
        line("## Sizes");
        line("");
        line(
                "Every run is a process of its own that nothing has warmed. Figures are medians of %d runs, or of one that took longer than",
                RUNS);
        line(
                "%d s. CPU and wall time are those of the step, which begins when the network is loaded, but for `load`. The peak of memory is",
                GeneratedFiles.LONG);
        line(
                "that of the whole process, with the collector and the heap that the launcher asks for. What is not finished took more than the budget.");
        line("");
        line("| size | interfaces | classes | step | CPU s | wall s | peak MB | in proportion | says |");
        line("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Size size : SIZES) {
            Sized sized = sized(Shape.of(size));
            Optional<Cost> load = sized.files().measured(Step.LOAD, RUNS);
            row(sized, Step.LOAD, cells(sized, Step.LOAD, load, load));
            for (Step step : List.of(Step.EXPLAIN, Step.REVIEW, Step.REACH)) {
                row(sized, step, cells(sized, step, load));
            }
        }
    }

    private void row(Sized sized, Step step, String cells) {
        line(
                "| %s | %d | %s | %s | %s |",
                sized.shape().name(), sized.interfaces(), sized.classesOrUnknown(), step.words(), cells);
    }

    /** A step is not even tried where smaller sizes say that the budget is far too small. */
    private String cells(Sized sized, Step step, Optional<Cost> load) throws IOException, InterruptedException {
        double expected = step == Step.REACH ? sized.classPairs() * ofPair : 0;
        if (unfinished.contains(step)) {
            return "not tried: a smaller size was not finished in " + BUDGET + " s" + EMPTY;
        }
        if (step == Step.REACH && sized.classes().isEmpty()) {
            return "not tried: to count its classes was not finished in " + BUDGET + " s" + EMPTY;
        }
        if (expected > 2.0 * BUDGET) {
            return String.format(Locale.ROOT, "not tried: some %.0f s, going by a smaller size", expected) + EMPTY;
        }
        Optional<Cost> cost = sized.files().measured(step, RUNS);
        if (cost.isEmpty()) {
            unfinished.add(step);
        } else if (step == Step.REACH && sized.classPairs() > TELLING) {
            ofPair = cost.get().cpu() / sized.classPairs();
        }
        return cells(sized, step, cost, load);
    }

    private static String cells(Sized sized, Step step, Optional<Cost> cost, Optional<Cost> load) {
        return cost.map(it -> it.cells() + " | " + sized.proportion(step, it, load) + " | " + it.says())
                .orElse("not finished in " + BUDGET + " s" + EMPTY);
    }

    private void growth() throws IOException, InterruptedException {
        line("## How all pairs grow");
        line("");
        line(
                "With interfaces that nothing tells apart, and with VPCs, which bring classes of their own; two VPCs of five subnets unless said otherwise.");
        line("");
        line(
                "| network | interfaces | classes | pairs of classes | flows | CPU s | ms a pair of classes | µs a pair of interfaces |");
        line("| --- | --- | --- | --- | --- | --- | --- | --- |");
        Shape five = Shape.of(Size.TINY).withInterfaces(5);
        for (int interfaces : new int[] {5, 20, 80}) {
            grown(five.withInterfaces(interfaces));
        }
        for (int vpcs : new int[] {1, 4, 8}) {
            grown(five.withVpcs(vpcs));
        }
    }

    private void grown(Shape shape) throws IOException, InterruptedException {
        Sized sized = sized(shape);
        String cells = sized.files()
                .measured(Step.REACH, 1)
                .map(it -> String.format(
                        Locale.ROOT,
                        "%s | %.1f | %s | %.0f",
                        it.says().replace(" flows", ""),
                        it.cpu(),
                        sized.millisOfPair(it),
                        it.cpu() * 1e6 / sized.interfaces() / sized.interfaces()))
                .orElse(" | not finished in " + BUDGET + " s | |");
        line(
                "| %s | %d | %s | %.0f | %s |",
                shape.name(), sized.interfaces(), sized.classesOrUnknown(), sized.classPairs(), cells);
    }

    private static Sized sized(Shape shape) throws IOException, InterruptedException {
        GeneratedFiles files = GeneratedFiles.in(FOLDER, shape, SEED, BUDGET);
        return new Sized(
                shape, files, files.measured(Step.CLASSES, 1).map(Cost::says).map(Integer::valueOf));
    }

    /** A network, and how many classes of ends it has, where that is known. */
    private record Sized(Shape shape, GeneratedFiles files, Optional<Integer> classes) {
        long interfaces() {
            return (long) shape.vpcs() * shape.subnets() * shape.interfaces();
        }

        String classesOrUnknown() {
            return classes.map(String::valueOf).orElse("?");
        }

        double classPairs() {
            return classes.map(it -> (double) it * it).orElse(Double.NaN);
        }

        String millisOfPair(Cost cost) {
            return String.format(Locale.ROOT, "%.2f", cost.cpu() * 1000 / classPairs());
        }

        String proportion(Step step, Cost cost, Optional<Cost> load) {
            return switch (step) {
                case LOAD -> String.format(Locale.ROOT, "%.0f µs an interface", cost.cpu() * 1e6 / interfaces());
                case REACH -> millisOfPair(cost) + " ms a pair of classes";
                default ->
                    String.format(
                            Locale.ROOT,
                            "%.1f of load",
                            cost.cpu() / load.map(Cost::cpu).orElse(Double.NaN));
            };
        }
    }

    private void line(String format, Object... arguments) {
        String line = arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments);
        page.append(line).append('\n');
        System.out.println(line);
    }
}
