package dev.hopwise.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A generated network in files, as it is and after the change of a rule, and processes that measure it.
 *
 * @param budget the seconds that one measurement may take
 */
record GeneratedFiles(Path file, Path changed, long budget) {
    /** The seconds from which on a run is not noisy enough to be worth another. */
    static final int LONG = 30;

    static GeneratedFiles in(Path folder, Shape shape, long seed, long budget) throws IOException {
        String name = shape.name().replace(' ', '-');
        Path file = Files.writeString(folder.resolve(name + ".yaml"), GeneratedNetwork.text(shape, seed));
        Path changed =
                Files.writeString(folder.resolve(name + "-changed.yaml"), GeneratedNetwork.changedText(shape, seed));
        return new GeneratedFiles(file, changed, budget);
    }

    /** The median of so many runs, or of fewer that are long; empty where one of them takes longer than it may. */
    Optional<Cost> measured(Step step, int runs) throws IOException, InterruptedException {
        List<Cost> costs = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            Optional<Cost> cost = measured(step);
            if (cost.isEmpty()) {
                return cost;
            }
            costs.add(cost.get());
            if (cost.get().wall() > LONG) {
                break;
            }
        }
        return Optional.of(Cost.median(costs));
    }

    private Optional<Cost> measured(Step step) throws IOException, InterruptedException {
        Path out = file.resolveSibling("out");
        Path err = file.resolveSibling("err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        step.heap(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Measurement.class.getName(),
                        step.name(),
                        file.toString(),
                        changed.toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            if (!process.waitFor(budget, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(step.words() + " of " + file + " failed: " + Files.readString(err));
        }
        return Optional.of(Cost.of(Files.readString(out)));
    }
}
