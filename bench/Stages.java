import dev.hopwise.Hopwise;
import dev.hopwise.LoadedTopology;
import java.nio.file.Path;

/** One command, up to a stage of it: {@code jvm}, {@code yaml} or {@code rules}; what it takes more than the stage before is that stage's share. */
public final class Stages {
    private Stages() {}

    /** The stage, the command (explain or lint), the file, and for explain the two ends and the protocol. */
    public static void main(String[] args) {
        if (args[0].equals("jvm")) {
            return;
        }
        LoadedTopology topology = Hopwise.load(Path.of(args[2]));
        if (args[0].equals("yaml")) {
            return;
        }
        if (args[1].equals("lint")) {
            topology.lint();
        } else {
            topology.explain(args[3], args[4], args[5]);
        }
    }
}
