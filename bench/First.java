import com.sun.management.OperatingSystemMXBean;
import dev.hopwise.Hopwise;
import dev.hopwise.LoadedTopology;
import dev.hopwise.reasoning.QuestionException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * The first answer of a process that has read and indexed a file: its verdict, the milliseconds of CPU time of the thread that
 * answers, and those of the whole process, compilers of the JVM included.
 */
public final class First {
    private First() {}

    /** The file, the two ends, and the protocol. */
    public static void main(String[] args) {
        LoadedTopology topology = Hopwise.load(Path.of(args[0]));
        index(topology, args[2], args[3]);
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long all = process.getProcessCpuTime();
        long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Object verdict = topology.explain(args[1], args[2], args[3]).verdict();
        own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - own;
        all = process.getProcessCpuTime() - all;
        System.out.println(verdict + " " + own / 1_000_000 + " " + all / 1_000_000);
    }

    /** A question from nobody indexes the file, loads the rules, and is refused. */
    private static void index(LoadedTopology topology, String to, String on) {
        try {
            topology.explain("nobody", to, on);
        } catch (QuestionException e) {
            return;
        }
        throw new IllegalStateException("The file has an interface called nobody.");
    }
}
