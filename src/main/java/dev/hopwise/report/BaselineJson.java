package dev.hopwise.report;

import dev.hopwise.verdict.Finding;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

/** Findings as a baseline: what they are known by, and enough for people to see what they accept. No lines: those move. */
public final class BaselineJson {
    private static final int VERSION = 1;

    private final UnaryOperator<String> names;

    /** @param names the name of a file from the folder of the baseline on */
    public BaselineJson(UnaryOperator<String> names) {
        this.names = names;
    }

    private record Entry(String fingerprint, String file, Finding finding) {
        static final Comparator<Entry> ORDER = Comparator.comparing(Entry::file)
                .thenComparing(entry -> entry.finding().rule())
                .thenComparing(entry -> entry.finding().resource())
                .thenComparing(entry -> entry.finding().message())
                .thenComparing(Entry::fingerprint);
    }

    /**
     * The whole document, ended by a newline.
     *
     * @param found everything that was found, sorted
     * @param accepted those of it that the baseline is to accept
     */
    public String write(List<Finding> found, List<Finding> accepted) {
        List<String> fingerprints = Fingerprints.of(found, names);
        Set<Finding> chosen = new HashSet<>(accepted);
        List<Entry> entries = IntStream.range(0, found.size())
                .filter(i -> chosen.contains(found.get(i)))
                .mapToObj(i -> new Entry(
                        fingerprints.get(i), names.apply(found.get(i).at().file()), found.get(i)))
                .sorted(Entry.ORDER)
                .toList();
        return JsonText.write(json -> {
            json.writeNumberProperty("version", VERSION);
            json.writeArrayPropertyStart("findings");
            entries.forEach(entry -> write(json, entry));
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Entry entry) {
        json.writeStartObject();
        json.writeStringProperty("rule", entry.finding().rule());
        json.writeStringProperty("file", entry.file());
        json.writeStringProperty("resource", entry.finding().resource());
        json.writeStringProperty("message", entry.finding().message());
        json.writeStringProperty("fingerprint", entry.fingerprint());
        json.writeEndObject();
    }
}
