package dev.hopwise.report;

import dev.hopwise.source.SourceText;
import dev.hopwise.source.Where;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

/** Where something is, as SARIF says it: the file, the place with the text that is there, and the resource. */
final class SarifPlaces {
    /** What relative references to files are relative to. */
    static final String ROOT = "%SRCROOT%";

    private static final String STANDARD_INPUT = "-";

    private final Map<String, SourceText> sources;
    private final RepositoryPath paths;

    /**
     * @param sources the texts in which something may be
     * @param paths how programs name those
     */
    SarifPlaces(List<SourceText> sources, RepositoryPath paths) {
        this.paths = paths;
        this.sources =
                sources.stream().collect(Collectors.toMap(SourceText::name, Function.identity(), (one, same) -> one));
    }

    void write(JsonGenerator json, Where at, String resource, String kind) {
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        file(json, at.file());
        region(json, at);
        json.writeEndObject();
        json.writeArrayPropertyStart("logicalLocations");
        json.writeStartObject();
        json.writeStringProperty("fullyQualifiedName", resource);
        json.writeStringProperty("kind", kind);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void file(JsonGenerator json, String file) {
        json.writeObjectPropertyStart("artifactLocation");
        if (file.equals(STANDARD_INPUT)) {
            SarifText.plain(json, "description", "Standard input: no file of the repository.");
            json.writeEndObject();
            return;
        }
        String uri = paths.uri(file);
        json.writeStringProperty("uri", uri);
        if (!uri.startsWith("file:")) {
            json.writeStringProperty("uriBaseId", ROOT);
        }
        json.writeEndObject();
    }

    /** The rest of the line, and the lines around it. */
    private void region(JsonGenerator json, Where at) {
        List<String> before = lines(at.file(), at.line() - 1, at.line() - 1);
        List<String> around = lines(at.file(), at.line() - 1, at.line() + 1);
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", at.line());
        json.writeNumberProperty("startColumn", at.column());
        lines(at.file(), at.line(), at.line()).forEach(line -> SarifText.snippet(json, from(line, at.column())));
        json.writeEndObject();
        if (around.size() > 1) {
            int first = at.line() - before.size();
            json.writeObjectPropertyStart("contextRegion");
            json.writeNumberProperty("startLine", first);
            json.writeNumberProperty("endLine", first + around.size() - 1);
            SarifText.snippet(json, String.join("\n", around));
            json.writeEndObject();
        }
    }

    private List<String> lines(String file, int first, int last) {
        SourceText source = sources.get(file);
        return source == null
                ? List.of()
                : IntStream.rangeClosed(first, last)
                        .boxed()
                        .flatMap(number -> source.line(number).stream())
                        .toList();
    }

    private static String from(String line, int column) {
        return line.substring(line.offsetByCodePoints(0, Math.min(column - 1, line.codePointCount(0, line.length()))));
    }
}
