package dev.hopwise.editing;

import dev.hopwise.source.SourceText;
import dev.hopwise.verdict.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The texts of a topology with some changes made: comments, order and everything else as they were.
 *
 * @param sources the texts, the root file first
 */
public record Edited(List<SourceText> sources) {
    /** The file that has the most of the place of {@code change} already. */
    public String fileOf(Change change) {
        return fitting(change).name();
    }

    /** What {@code change} writes, on one line. */
    public static String text(Change change) {
        return FlowStyle.of(change.content());
    }

    /** With one more change, the same where that is there already; empty where no text has a place for it. */
    public Optional<Edited> with(Change change) {
        SourceText source = fitting(change);
        return YamlNodes.of(source.text())
                .flatMap(yaml -> new TextEdit(yaml, change).text())
                .map(text -> text.equals(source.text()) ? this : replacing(source, text));
    }

    private SourceText fitting(Change change) {
        return sources.stream()
                .max(Comparator.comparingInt(it -> depth(it, change)))
                .orElseThrow();
    }

    private static int depth(SourceText source, Change change) {
        return YamlNodes.of(source.text())
                .map(yaml -> new TextEdit(yaml, change).depth())
                .orElse(-1);
    }

    /** Those that differ from the texts of {@code other}. */
    public List<SourceText> changed(Edited other) {
        return sources.stream().filter(it -> !other.sources.contains(it)).toList();
    }

    private Edited replacing(SourceText old, String text) {
        List<SourceText> edited = new ArrayList<>(sources);
        edited.replaceAll(it -> it == old ? SourceText.of(old.name(), text) : it);
        return new Edited(List.copyOf(edited));
    }
}
