package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.source.SourceText;
import dev.hopwise.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One topology out of several files, and none that is not the user's. */
class IncludesTest {
    private static final String SHOP = "vpcs: { shop: { cidrs: [10.0.0.0/16] } }\n";
    private static final String DATA = "vpcs: { data: { cidrs: [10.1.0.0/16] } }\n";

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(temp.resolve("project/network"));
    }

    @Test
    void mapsAreMergedAndListsAreJoined() throws IOException {
        file(
                "net.yaml",
                "topology: t\ninclude: [parts/shop.yaml]\n" + DATA + "needs: [ { from: shop, service: s3 } ]\n");
        file("parts/shop.yaml", "include: [ link.yaml ]\n" + SHOP + "needs: [ { from: data, service: sqs } ]\n");
        file("parts/link.yaml", "peerings: { p: { between: [shop, data] } }\n");
        Reading reading = read("net.yaml");
        Topology topology = Reads.topology(reading);
        assertEquals(Set.of("data", "shop"), topology.vpcs().keySet());
        assertEquals(
                "[shop, data]",
                topology.needs().stream()
                        .map(need -> need.from().text())
                        .toList()
                        .toString());
        assertEquals("parts/shop.yaml:2:9", where(topology.vpcs().get("shop").where()));
        assertEquals("parts/link.yaml:1:13", where(topology.peerings().get("p").where()));
        List<String> names = ((Reading.Read) reading)
                .sources().stream().map(SourceText::name).map(this::bare).toList();
        assertEquals(List.of("net.yaml", "parts/shop.yaml", "parts/link.yaml"), names);
    }

    @Test
    void wildcardsMatchFilesInOrderAndNeitherHiddenOnesNorTheFileItself() throws IOException {
        file("net.yaml", "topology: t\ninclude: ['*.yaml', 'p?rts/*/*.yaml']\n");
        file("b.yaml", SHOP);
        file("a.yaml", DATA);
        file(".hopwise.yaml", "files: [net.yaml]\n");
        file("parts/x/c.yaml", "vpcs: { more: { cidrs: [10.2.0.0/16] } }\n");
        file("parts/x/c.yml", "nonsense: true\n");
        assertEquals(
                List.of("data", "shop", "more"),
                List.copyOf(Reads.topology(read("net.yaml")).vpcs().keySet()));
    }

    @Test
    void aFileThatTwoIncludeIsReadOnce() throws IOException {
        file("net.yaml", "topology: t\ninclude: [a.yaml, b.yaml, shop.yaml]\n");
        file("a.yaml", "include: [shop.yaml]\n");
        file("b.yaml", "include: [./shop.yaml]\n");
        file("shop.yaml", SHOP);
        assertEquals(Set.of("shop"), Reads.topology(read("net.yaml")).vpcs().keySet());
    }

    @Test
    void theSameIdInTwoFilesNamesBothPlaces() throws IOException {
        file("net.yaml", "topology: t\ninclude: [a.yaml]\n" + SHOP);
        file("a.yaml", "vpcs:\n  shop: { cidrs: [10.0.0.0/16], subnets: {} }\n");
        assertEquals(
                List.of("a.yaml:2:3  error  the key 'shop' of vpcs a second time; "
                        + "expected each key once in all files together; see also net.yaml:3:9"),
                problems("net.yaml"));
    }

    @Test
    void defaultsMayBeRepeatedButNotContradicted() throws IOException {
        file("net.yaml", "topology: t\ndefaults: { region: eu-west-1 }\ninclude: [a.yaml, b.yaml]\n");
        file("a.yaml", "defaults: { region: eu-west-1, account: 1 }\n");
        file("b.yaml", "defaults: { region: eu-west-2 }\n");
        assertEquals(
                List.of("b.yaml:1:13  error  the key 'region' of defaults a second time; "
                        + "expected each key once in all files together; see also net.yaml:2:13"),
                problems("net.yaml"));
    }

    @Test
    void anIncludedTopologyGivesItsPartsAndNotItsName() throws IOException {
        file("net.yaml", "topology: t\ninclude: a.yaml\n");
        file("a.yaml", "topology: other\ndescription: of its own\n" + SHOP);
        Topology topology = Reads.topology(read("net.yaml"));
        assertEquals("t", topology.topology().value());
        assertEquals(Set.of("shop"), topology.vpcs().keySet());
    }

    @Test
    void problemsOfAnIncludedFileStandThere() throws IOException {
        file("net.yaml", "topology: t\ninclude: [a.yaml]\n");
        file("a.yaml", "colour: red\nvpcs: []\n");
        assertEquals(
                List.of(
                        "a.yaml:1:1  error  unknown key 'colour'; expected one of " + Reads.TOPOLOGY_KEYS,
                        "a.yaml:2:7  error  a list in vpcs; expected a map by id"),
                problems("net.yaml"));
    }

    @Test
    void includesDoNotGoInCircles() throws IOException {
        file("net.yaml", "topology: t\ninclude: [a.yaml]\n");
        file("a.yaml", "include: [b.yaml]\n");
        file("b.yaml", "include: [a.yaml]\n");
        file("self.yaml", "topology: t\ninclude: [self.yaml]\n");
        assertEquals(
                List.of(
                        "b.yaml:1:11  error  the include 'a.yaml' in a circle: net.yaml includes a.yaml includes b.yaml; "
                                + "expected includes without a circle"),
                problems("net.yaml"));
        assertEquals(
                List.of("self.yaml:2:11  error  the include 'self.yaml' in a circle: self.yaml; "
                        + "expected includes without a circle"),
                problems("self.yaml"));
    }

    @Test
    void aChainOfIncludesHasAnEnd() throws IOException {
        file("net.yaml", "topology: t\ninclude: [f0.yaml]\n");
        for (int i = 0; i < 100; i++) {
            file("f" + i + ".yaml", "include: [f" + (i + 1) + ".yaml]\n");
        }
        assertEquals(
                List.of("f62.yaml:1:11  error  the include 'f63.yaml' after too many others; "
                        + "expected at most 64 in each other and 10000 in all"),
                problems("net.yaml"));
    }

    @Test
    void aMissingIncludeDoesNotBreedDanglingNames() throws IOException {
        file(
                "net.yaml",
                "topology: t\ninclude: [no.yaml, 'no*.yaml', parts, '']\npeerings: { p: { between: [shop, data] } }\n");
        Files.createDirectories(folder.resolve("parts"));
        assertEquals(
                List.of(
                        "net.yaml:2:11  error  the include 'no.yaml' of no file; expected an existing file",
                        "net.yaml:2:20  error  the include 'no*.yaml' that matches no file; expected an existing file",
                        "net.yaml:2:32  error  the include 'parts' that is no file; expected an existing file",
                        "net.yaml:2:39  error  the include ''; expected a path relative to this file"),
                problems("net.yaml"));
    }

    @Test
    void filesBesideTheFolderMayBeIncludedButNotThoseOutside() throws IOException {
        Files.createDirectories(temp.resolve("project/shared"));
        Files.writeString(temp.resolve("project/shared/data.yaml"), DATA);
        Files.writeString(temp.resolve("project/secret.yaml"), SHOP);
        Files.writeString(temp.resolve("secret.yaml"), SHOP);
        file("fine.yaml", "topology: t\ninclude: [../shared/data.yaml, '../sh*/*.yaml']\n");
        assertEquals(Set.of("data"), Reads.topology(read("fine.yaml")).vpcs().keySet());
        String outside =
                " outside of what may be included; expected a file in the root file's folder, below or beside it; "
                        + "maybe --include-root DIR, where you trust the file";
        file(
                "net.yaml",
                "topology: t\ninclude:\n  - ../secret.yaml\n  - ../../secret.yaml\n  - ../../no.yaml\n  - /etc/passwd\n");
        assertEquals(
                List.of(
                        "net.yaml:3:5  error  the include '../secret.yaml'" + outside,
                        "net.yaml:4:5  error  the include '../../secret.yaml'" + outside,
                        "net.yaml:5:5  error  the include '../../no.yaml'" + outside,
                        "net.yaml:6:5  error  the include '/etc/passwd'; expected a path relative to this file"),
                problems("net.yaml"));
    }

    @Test
    void anIncludeRootWidensAndNarrows() throws IOException {
        Files.writeString(temp.resolve("secret.yaml"), SHOP);
        file("net.yaml", "topology: t\ninclude: [../../secret.yaml]\n");
        Reading wide = TopologyReader.read(folder.resolve("net.yaml"), ReadingLimits.DEFAULT.withIncludeRoot(temp));
        assertEquals(Set.of("shop"), Reads.topology(wide).vpcs().keySet());
    }

    @Test
    void linksDoNotLeadOutside() throws IOException {
        Files.writeString(temp.resolve("secret.yaml"), SHOP);
        Files.createDirectories(temp.resolve("outside"));
        Files.writeString(temp.resolve("outside/more.yaml"), DATA);
        Files.createSymbolicLink(folder.resolve("link.yaml"), temp.resolve("secret.yaml"));
        Files.createSymbolicLink(folder.resolve("away"), temp.resolve("outside"));
        file("net.yaml", "topology: t\ninclude: [link.yaml, away/more.yaml, 'away/*.yaml']\n");
        String outside =
                " outside of what may be included; expected a file in the root file's folder, below or beside it; "
                        + "maybe --include-root DIR, where you trust the file";
        assertEquals(
                List.of(
                        "net.yaml:2:11  error  the include 'link.yaml'" + outside,
                        "net.yaml:2:22  error  the include 'away/more.yaml'" + outside,
                        "net.yaml:2:38  error  the include 'away/*.yaml' that matches no file; expected an existing file"),
                problems("net.yaml"));
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Reading read(String name) {
        return TopologyReader.read(folder.resolve(name), ReadingLimits.DEFAULT);
    }

    private List<String> problems(String name) {
        return Reads.problems(read(name)).stream().map(this::bare).toList();
    }

    private String where(Object where) {
        return bare(where.toString());
    }

    private String bare(String text) {
        return text.replace(folder.toString().replace('\\', '/') + "/", "");
    }
}
