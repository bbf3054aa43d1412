package dev.hopwise.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.hopwise.Hopwise;
import dev.hopwise.LoadedTopology;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures one step in a process of its own, and prints it on one line: nothing of it is warm, and the peak of memory is its own. */
final class Measurement {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Measurement() {}

    /** What the process has used so far, in nanoseconds; compiling and collecting garbage included. */
    private record Used(long cpu, long wall) {
        static Used now() {
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Used(system.getProcessCpuTime(), System.nanoTime());
        }

        Used since(Used before) {
            return new Used(cpu - before.cpu, wall - before.wall);
        }
    }

    /** Step, file, and the file after the change of a rule. */
    public static void main(String[] args) throws IOException {
        Step step = Step.valueOf(args[0]);
        Path changed = Path.of(args[2]);
        Used start = Used.now();
        LoadedTopology loaded = Hopwise.load(Path.of(args[1]));
        if (step != Step.LOAD) {
            start = Used.now();
        }
        String says = step.run(loaded, changed);
        Used used = Used.now().since(start);
        System.out.println(new Cost(used.cpu() / 1e9, used.wall() / 1e9, peak(), says).line());
    }

    /** The most memory that the process held at once, in MB; 0 where the system does not say. */
    private static long peak() throws IOException {
        return Files.isReadable(STATUS)
                ? Files.readAllLines(STATUS).stream()
                                .filter(line -> line.startsWith("VmHWM:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                .sum()
                        / 1024
                : 0;
    }
}
