package dev.hopwise.importing.aws;

import dev.hopwise.importing.ImportException;
import dev.hopwise.importing.ImportedTopology;
import dev.hopwise.importing.LegalIds;
import dev.hopwise.importing.Notes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Answers of {@code aws ec2 describe-*} to a topology file. */
public final class AwsImport {
    private static final String NO_NAME = "aws";

    private final Described described = Described.nothing();
    private final Notes notes = new Notes();
    private final Intake intake = new Intake(described, notes);

    private AwsImport() {}

    /**
     * Imports a file, or all files below a folder.
     *
     * @param name the name of the topology, in place of that of the folder or file
     * @param written the file that will be written, which is no input even if it lies in the folder
     * @throws ImportException where the input cannot be read, is no JSON, or describes nothing
     */
    public static ImportedTopology read(Path input, Optional<String> name, Optional<Path> written) {
        AwsImport run = new AwsImport();
        run.take(input, written);
        return run.topology(name.orElseGet(() -> nameOf(input)));
    }

    private void take(Path input, Optional<Path> written) {
        List<DescribeFile> files = new DescribeFolder(notes).files(input, written.map(AwsImport::whole));
        DescribeReader reader = new DescribeReader(intake);
        files.forEach(reader::read);
        if (!intake.isUsable()) {
            throw new ImportException(input + ": no list of an answer of aws ec2 describe-… in it"
                    + "\nExpected JSON with keys such as Vpcs, Subnets, RouteTables, SecurityGroups.");
        }
        intake.end(files);
        noteMissing("RouteTables", "describe-route-tables", "every VPC has its local routes only");
        noteMissing("NetworkAcls", "describe-network-acls", "the default ACL, which allows everything, counts");
        noteMissing("SecurityGroups", "describe-security-groups", "no rule of a group is known");
    }

    private void noteMissing(String list, String command, String consequence) {
        if (!intake.hasSeen(list)) {
            notes.add(list, "not in the data (" + command + "); " + consequence);
        }
    }

    private ImportedTopology topology(String name) {
        ImportedSections sections = new ImportedSections(new Material(described, new LegalIds(notes), notes));
        String yaml = sections.written(name);
        return new ImportedTopology(yaml, sections.vpcs(), notes.sorted());
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** The folder's name, or the file's without its ending. */
    private static String nameOf(Path input) {
        Path last = whole(input).getFileName();
        String name = last == null ? "" : last.toString();
        name = Files.isRegularFile(input) ? name.replaceAll("\\.[^.]*$", "") : name;
        return name.isBlank() ? NO_NAME : name;
    }
}
