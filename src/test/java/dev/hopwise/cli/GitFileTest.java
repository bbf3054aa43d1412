package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they are in a revision of a repository. */
class GitFileTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aRepositoryWithTwoCommits() throws IOException, InterruptedException {
        assumeTrue(isGitHere());
        git("init", "-q", "-b", "main");
        Files.createDirectories(folder.resolve("net/parts"));
        Files.writeString(folder.resolve("net/shop.yaml"), "topology: old\ninclude: [parts/*.yaml]\n");
        Files.writeString(folder.resolve("net/parts/vpc.yaml"), "vpcs: { shop: { cidrs: [10.0.0.0/16] } }\n");
        commit();
        Files.writeString(folder.resolve("net/shop.yaml"), "topology: new\ninclude: [parts/*.yaml]\n");
        Files.writeString(folder.resolve("net/parts/vpc.yaml"), "vpcs: { data: { cidrs: [10.1.0.0/16] } }\n");
        commit();
    }

    private static boolean isGitHere() throws InterruptedException {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void commit() throws IOException, InterruptedException {
        git("add", ".");
        git("-c", "user.name=n", "-c", "user.email=n@example.com", "commit", "-q", "-m", "m");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertEquals(
                0,
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .inheritIO()
                        .start()
                        .waitFor());
    }

    private Reading read(Path here, String word) {
        return GitFile.of(word).read(here, ReadingLimits.DEFAULT);
    }

    /** And so is what it includes, whatever is in the working directory by now. */
    @Test
    void aFileIsReadAsItWas() throws IOException {
        Files.writeString(folder.resolve("net/parts/vpc.yaml"), "rubbish");
        Reading.Read read = (Reading.Read) read(folder, "git:HEAD~1:net/shop.yaml");
        assertEquals("old", read.topology().topology().value());
        assertEquals("[shop]", read.topology().vpcs().keySet().toString());
        assertEquals(
                "[git:HEAD~1:net/shop.yaml, git:HEAD~1:net/parts/vpc.yaml]",
                read.sources().toString());
    }

    @Test
    void whatAFileAtTheRootIncludesIsNamedAsOfTheRevision() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("all.yaml"), "topology: all\ninclude: [net/parts/*.yaml]\n");
        commit();
        Reading.Read read = (Reading.Read) read(folder, "git:main:all.yaml");
        assertEquals(
                "[git:main:all.yaml, git:main:net/parts/vpc.yaml]",
                read.sources().toString());
    }

    @Test
    void aPathBeginsAtTheRootOrWithADotHere() {
        Path inside = folder.resolve("net");
        assertTrue(read(inside, "git:main:net/shop.yaml") instanceof Reading.Read);
        assertTrue(read(inside, "git:main:./shop.yaml") instanceof Reading.Read);
        assertTrue(read(inside, "git:main:../net/shop.yaml") instanceof Reading.Read);
    }

    @Test
    void whatIsWrongIsSaidWithACure() {
        assertEquals(
                "git:mian:net/shop.yaml: the repository has no revision 'mian'; git log --oneline --all lists them,"
                        + " and git fetch brings those of others",
                refused(folder, "git:mian:net/shop.yaml"));
        assertEquals(
                "git:main:shop.yaml: the revision main has no file 'shop.yaml'; git ls-tree -r --name-only main lists its files",
                refused(folder, "git:main:shop.yaml"));
        assertEquals(
                "git:main:net: the revision main has no file 'net'; git ls-tree -r --name-only main lists its files",
                refused(folder, "git:main:net"));
        assertEquals(
                "git:main:../shop.yaml: the path leads out of the repository; it begins at its root, or with ./ at the"
                        + " working directory",
                refused(folder, "git:main:../shop.yaml"));
    }

    @Test
    void aFolderInNoRepositoryIsSaid(@TempDir Path elsewhere) {
        assertEquals(
                "git:main:shop.yaml: this folder is in no git repository; run Hopwise inside of one, or name a file",
                refused(elsewhere, "git:main:shop.yaml"));
    }

    private String refused(Path here, String word) {
        return assertThrows(InputException.class, () -> read(here, word)).getMessage();
    }

    @Test
    void aWordIsNoOptionOfGit() {
        assertThrows(UsageException.class, () -> GitFile.of("git:--help:shop.yaml"));
    }
}
