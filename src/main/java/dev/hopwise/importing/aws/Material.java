package dev.hopwise.importing.aws;

import dev.hopwise.importing.LegalIds;
import dev.hopwise.importing.Notes;
import java.util.List;
import java.util.Optional;

/** What the answers describe, and what every part of an import needs beside it. */
record Material(Described described, LegalIds ids, Notes notes) {
    List<String> legal(List<String> all) {
        return all.stream().map(ids::of).toList();
    }

    Optional<String> legal(Optional<String> one) {
        return one.map(ids::of);
    }
}
