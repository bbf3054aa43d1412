package dev.hopwise.cli;

import java.util.Map;
import java.util.TreeSet;

/**
 * The forms of files by their suffixes.
 *
 * @param forms {@code .svg} for a drawing, and so on
 */
record Suffixes(Map<String, Output.Format> forms) {
    /**
     * The form of a file.
     *
     * @throws UsageException where its suffix says nothing
     */
    Output.Format of(String file) {
        return forms.entrySet().stream()
                .filter(it -> file.endsWith(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(
                        () -> new UsageException("-o " + file + ": the suffix does not say in which form; name a file "
                                + String.join(" or ", new TreeSet<>(forms.keySet())) + ", or say it with --format"));
    }
}
