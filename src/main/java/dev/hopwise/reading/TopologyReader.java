package dev.hopwise.reading;

import dev.hopwise.reading.Node.Entry;
import dev.hopwise.reading.Node.Mapping;
import dev.hopwise.reading.Reading.Read;
import dev.hopwise.reading.Reading.Unreadable;
import dev.hopwise.source.SourceText;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Names;
import dev.hopwise.topology.Nearest;
import dev.hopwise.topology.Topology;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Topology files to topologies. It never throws for what a file holds: a bad file is an answer too. */
public final class TopologyReader {
    private static final String NAME_KEY = "topology";
    /** A text without a file includes as a file of this name in the working directory would. */
    private static final Path NO_FILE = Path.of("-");

    private final ReadingLimits limits;
    private final Problems problems = new Problems();
    private final TextLoader loader;
    private final Includes includes;
    private boolean fragment;

    private TopologyReader(ReadingLimits limits, String prefix) {
        this(limits, prefix, Map.of());
    }

    private TopologyReader(ReadingLimits limits, String prefix, Map<String, String> given) {
        this.limits = limits;
        this.loader = new TextLoader(limits, problems, "a topology file", given);
        this.includes = new Includes(loader, limits, problems, prefix);
    }

    /** Reads a file with its includes. */
    public static Reading read(Path file, ReadingLimits limits) {
        return read("", file, file, limits);
    }

    /**
     * The same for a file that is known by another name.
     *
     * @param prefix what the names of all files begin with
     * @param known what the file is called after that; the names of those that it includes follow from it
     */
    public static Reading read(String prefix, Path known, Path file, ReadingLimits limits) {
        TopologyReader reader = new TopologyReader(limits, prefix);
        String name = prefix + Includes.named(known);
        return reader.guarded(name, () -> reader.loader.load(name, file), known, file);
    }

    /** Reads standard input, or another stream that has no name of its own. Includes are relative to the working directory. */
    public static Reading readStream(String displayName, InputStream in, ReadingLimits limits) {
        TopologyReader reader = new TopologyReader(limits, "");
        return reader.guarded(displayName, () -> reader.loader.load(displayName, in), NO_FILE, NO_FILE);
    }

    /** Reads a topology anew after its texts were edited. {@code sources} are all of them, the root file's first. */
    public static Reading readEdited(List<SourceText> sources, ReadingLimits limits) {
        Map<String, String> given = sources.stream().collect(Collectors.toMap(SourceText::name, SourceText::text));
        TopologyReader reader = new TopologyReader(limits, "", given);
        String name = sources.get(0).name();
        Path file = Path.of(name);
        return reader.guarded(name, () -> reader.loader.load(name, file), file, file);
    }

    /** Reads a text. Includes are relative to the working directory. */
    public static Reading readText(String displayName, String text) {
        // By way of bytes, so that a text is held to the same rules as a file.
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return readStream(displayName, in, ReadingLimits.DEFAULT);
    }

    private interface Loading {
        Optional<SourceText> load() throws IOException;
    }

    private Reading guarded(String name, Loading loading, Path known, Path file) {
        Where start = new Where(name, 1, 1);
        try {
            Optional<SourceText> root = loading.load();
            if (root.isPresent()) {
                return answer(root.get(), known, file);
            }
        } catch (IOException e) {
            problems.report(start, name + " cannot be read", "a readable file");
        } catch (OutOfMemoryError e) {
            // The limits bound what one file may cost, not how little memory Java was given.
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            Problem problem = new Problem(
                    start,
                    name + " needs more memory than the " + megabytes + " MB that Java may use",
                    "a smaller topology, or more memory",
                    Optional.of("-Xmx" + 4 * megabytes + "m"),
                    Optional.empty());
            return new Unreadable(List.of(problem), List.of(), false);
        }
        return new Unreadable(problems.sorted(), includes.sources(), false);
    }

    private Reading answer(SourceText root, Path known, Path file) {
        includes.follow(root, known, file);
        Optional<Topology> topology =
                Optional.of(includes.parts()).filter(parts -> !parts.isEmpty()).flatMap(parts -> bind(root, parts));
        return problems.isEmpty() && topology.isPresent()
                ? new Read(topology.get(), includes.pragmas(), includes.sources())
                : new Unreadable(problems.sorted(), includes.sources(), fragment);
    }

    private Optional<Topology> bind(SourceText root, List<Mapping> parts) {
        if (isUnnamed(parts.get(0))) {
            fragment = keys(parts.get(0)).anyMatch(Shape.of(Topology.class).keys()::contains);
            problems.report(
                    new Where(root.name(), 1, 1),
                    root.name() + " has no 'topology:'" + (fragment ? ", so it is a fragment" : ""),
                    "a topology file, which begins with 'topology: NAME'"
                            + (fragment ? ", and which may include this one" : ""));
            return Optional.empty();
        }
        References references = new References();
        Topology topology = new Binder(problems, references).topology(new Merge(problems).merge(parts));
        if (includes.isComplete()) {
            Names names = Names.of(topology);
            references.check(names, new Membership(topology), problems);
            Checks.run(topology, names, problems);
        }
        return Optional.of(topology);
    }

    private static boolean isUnnamed(Mapping root) {
        // A misspelt 'topology:' is the binder's matter.
        return keys(root)
                .noneMatch(key -> Nearest.words(key, List.of(NAME_KEY), 1).contains(NAME_KEY));
    }

    private static Stream<String> keys(Mapping mapping) {
        return mapping.entries().stream().map(Entry::key);
    }
}
