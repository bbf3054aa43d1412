package dev.hopwise.cli;

import dev.hopwise.importing.ImportException;
import dev.hopwise.importing.ImportedTopology;
import dev.hopwise.importing.aws.AwsImport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A topology file from what is deployed. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "A topology file from what is deployed.",
        synopsisSubcommandLabel = "SOURCE",
        subcommands = {ImportCommand.Aws.class})
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Import from what? For example: import aws DIR");
    }

    /** From the answers of describe calls. */
    @Command(
            name = "aws",
            mixinStandardHelpOptions = true,
            description = "A topology file from the answers of aws ec2 describe-….",
            footer = {
                "",
                "The answers may have any names and lie in folders, such as ACCOUNT/REGION; they are told apart by",
                "their keys (Vpcs, Subnets, RouteTables, …). What cannot be carried over is listed at the end."
            })
    static final class Aws implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(index = "0", paramLabel = "DIR", description = "A folder with the answers, or one file.")
        private Path input = Path.of("");

        @Option(
                names = "-o",
                paramLabel = "FILE",
                description = "Write to FILE, whole or not at all; to standard output for - and without it.")
        private @Nullable Path file;

        @Option(names = "--strict", description = "End with 1 if something could not be carried over.")
        private boolean strict;

        @Option(names = "--name", paramLabel = "NAME", description = "The name of the topology; else that of DIR.")
        private @Nullable String name;

        @Override
        public Integer call() {
            if (name != null && name.isBlank()) {
                throw new UsageException("--name: a topology needs a name");
            }
            ImportedTopology imported = read();
            if (file == null || file.equals(Target.STANDARD)) {
                PrintWriter out = spec.commandLine().getOut();
                out.print(imported.yaml());
                out.flush();
            } else {
                WholeFile.write(file, imported.yaml());
            }
            spec.commandLine().getErr().println(summary(imported));
            return strict && !imported.notCarried().isEmpty() ? ExitCode.OBJECTION : ExitCode.DONE;
        }

        private ImportedTopology read() {
            try {
                return AwsImport.read(
                        input,
                        Optional.ofNullable(name),
                        Optional.ofNullable(file).filter(it -> !it.equals(Target.STANDARD)));
            } catch (ImportException e) {
                throw new InputException(e.getMessage());
            }
        }

        private static String summary(ImportedTopology imported) {
            int count = imported.notCarried().size();
            String vpcs = imported.vpcs() == 1 ? "1 VPC" : imported.vpcs() + " VPCs";
            String rest = switch (count) {
                case 0 -> "everything was carried over";
                case 1 -> "1 thing was not carried over; the end of the file names it";
                default -> count + " things were not carried over; the end of the file names them";
            };
            return "hopwise: imported " + vpcs + "; " + rest;
        }
    }
}
