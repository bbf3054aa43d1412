package dev.hopwise.reading;

import dev.hopwise.reading.Node.Entry;
import dev.hopwise.reading.Node.Mapping;
import dev.hopwise.reading.Node.Scalar;
import dev.hopwise.reading.Node.Sequence;
import dev.hopwise.source.SourceText;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Pragma;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Follows the includes of a root file, and theirs; each file is read once, however many include it. */
final class Includes {
    /** A file, as the user would name it and as the machine does. */
    private record Place(Path named, Path real) {}

    private final TextLoader loader;
    private final ReadingLimits limits;
    private final Problems problems;
    private final String prefix;
    private final List<SourceText> sources = new ArrayList<>();
    private final List<Mapping> parts = new ArrayList<>();
    private final List<Pragma> pragmas = new ArrayList<>();
    private final Set<Path> read = new HashSet<>();
    /** The files that include each other on the way to the present one, the root first. */
    private final Map<Path, String> chain = new LinkedHashMap<>();

    private boolean isComplete = true;

    /** @param prefix what the names of all files begin with */
    Includes(TextLoader loader, ReadingLimits limits, Problems problems, String prefix) {
        this.loader = loader;
        this.limits = limits;
        this.problems = problems;
        this.prefix = prefix;
    }

    List<SourceText> sources() {
        return List.copyOf(sources);
    }

    /** The roots of all files, the root file's first. */
    List<Mapping> parts() {
        return List.copyOf(parts);
    }

    /** The comments of all files that accept findings. */
    List<Pragma> pragmas() {
        return List.copyOf(pragmas);
    }

    /** Whether all that was to be included is there: else nobody can say which names are known. */
    boolean isComplete() {
        return isComplete;
    }

    /**
     * Reads what {@code root} includes. {@code file} need not exist: a text without a file has its folder only.
     *
     * @param known how the user would name the file
     */
    void follow(SourceText root, Path known, Path file) {
        sources.add(root);
        Optional<Mapping> mapping = parse(root);
        if (mapping.isEmpty() || include(mapping.get()).isEmpty()) {
            return;
        }
        Path folder = folder(file);
        try {
            IncludeArea area = IncludeArea.of(folder, limits);
            Place place = new Place(known, folder.toRealPath().resolve(file.getFileName()));
            Path real = Files.exists(place.real()) ? place.real().toRealPath() : place.real();
            read.add(real);
            chain.put(real, root.name());
            includeAll(mapping.get(), place, area);
        } catch (IOException e) {
            problems.report(
                    new Where(root.name(), 1, 1), "the folder for includes cannot be read", "a readable folder");
        }
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }

    private Optional<Mapping> parse(SourceText source) {
        Optional<Node> root = YamlTree.parse(source, limits, problems, "a topology");
        if (root.isPresent() && !(root.get() instanceof Mapping)) {
            Node node = root.get();
            problems.report(
                    node.where(),
                    node.isNothing() ? source.name() + " is empty" : node.found(),
                    "a topology: a map that begins with 'topology: NAME'");
        }
        Optional<Mapping> mapping = root.filter(Mapping.class::isInstance).map(Mapping.class::cast);
        mapping.ifPresent(parts::add);
        mapping.ifPresent(it -> pragmas.addAll(Pragmas.of(source, it, problems)));
        return mapping;
    }

    private static Optional<Node> include(Mapping mapping) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().equals("include"))
                .map(Entry::value)
                .findFirst();
    }

    private void includeAll(Mapping mapping, Place from, IncludeArea area) {
        Node list = include(mapping).orElse(new Sequence(List.of(), mapping.where()));
        List<Node> items = list instanceof Sequence sequence ? sequence.items() : List.of(list);
        for (Node item : items) {
            // Anything but a text is an error that the binder reports.
            if (item instanceof Scalar scalar && !scalar.isNothing()) {
                include(scalar, from, area);
            }
        }
    }

    private void include(Scalar text, Place from, IncludeArea area) {
        String include = "the include " + Quote.of(text.text());
        try {
            Path path = Path.of(text.text());
            if (path.isAbsolute() || text.text().isEmpty()) {
                refuse(text.where(), include, "a path relative to this file");
                return;
            }
            List<Path> matches = new IncludePattern(area, limits.maxFiles()).matches(folder(from.real()), text.text());
            if (matches.isEmpty()) {
                refuse(text.where(), include + " that matches no file", "an existing file");
            }
            for (Path match : matches) {
                Place place = new Place(
                        folder(from.named()).resolve(match).normalize(),
                        folder(from.real()).resolve(match).normalize());
                // A wildcard in a file's own folder means its neighbours, not the file itself.
                if (!IncludePattern.isPattern(text.text()) || !place.real().equals(from.real())) {
                    open(text.where(), include, place, area);
                }
            }
        } catch (InvalidPathException | IOException e) {
            refuse(text.where(), include + " that cannot be read", "a readable file");
        }
    }

    private void open(Where where, String include, Place place, IncludeArea area) throws IOException {
        // The written path is judged before the machine is asked, so that nobody learns what exists outside.
        if (!area.holds(place.real())
                || Files.exists(place.real()) && !area.holds(place.real().toRealPath())) {
            Supplier<Optional<String>> cure = () -> Optional.of("--include-root DIR, where you trust the file");
            refuse(
                    where,
                    include + " outside of what may be included",
                    "a file in the root file's folder, below or beside it",
                    cure);
            return;
        }
        if (!Files.isRegularFile(place.real())) {
            refuse(
                    where,
                    include + (Files.exists(place.real()) ? " that is no file" : " of no file"),
                    "an existing file");
            return;
        }
        Path real = place.real().toRealPath();
        if (chain.containsKey(real)) {
            refuse(
                    where,
                    include + " in a circle: " + String.join(" includes ", chain.values()),
                    "includes without a circle");
        } else if (chain.size() >= limits.maxDepth() || read.size() > limits.maxFiles()) {
            refuse(
                    where,
                    include + " after too many others",
                    "at most " + limits.maxDepth() + " in each other and " + limits.maxFiles() + " in all");
        } else if (read.add(real)) {
            chain.put(real, prefix + named(place.named()));
            readPart(place, area);
            chain.remove(real);
        }
    }

    private void readPart(Place place, IncludeArea area) {
        Optional<SourceText> source = loader.load(prefix + named(place.named()), place.real());
        source.ifPresent(sources::add);
        Optional<Mapping> part = source.flatMap(this::parse);
        part.ifPresent(mapping -> includeAll(mapping, place, area));
        isComplete &= part.isPresent();
    }

    private void refuse(Where where, String found, String expected) {
        refuse(where, found, expected, Optional::empty);
    }

    private void refuse(Where where, String found, String expected, Supplier<Optional<String>> cure) {
        problems.report(where, found, expected, cure);
        isComplete = false;
    }

    /** The same name on every machine. */
    static String named(Path path) {
        return path.toString().replace('\\', '/');
    }
}
