package dev.hopwise;

import dev.hopwise.report.Fingerprints;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Rename;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Findings of two files that are versions of one: what is new, and what is mended. A finding is known by its rule, its resource and what is
 * so, wherever it stands, and whatever its resource was called before.
 *
 * @param added those of the new file alone
 * @param fixed those of the old file alone
 */
record FindingChanges(List<Finding> added, List<Finding> fixed) {
    static FindingChanges of(List<Finding> before, List<Finding> after, List<Rename> renames) {
        List<String> old = known(before.stream().map(it -> renamed(it, renames)).toList());
        List<String> fresh = known(after);
        return new FindingChanges(without(after, fresh, old), without(before, old, fresh));
    }

    private static List<String> known(List<Finding> findings) {
        return Fingerprints.of(findings, file -> "");
    }

    private static List<Finding> without(List<Finding> findings, List<String> known, List<String> others) {
        Set<String> there = new HashSet<>(others);
        List<Finding> left = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            if (!there.contains(known.get(i))) {
                left.add(findings.get(i));
            }
        }
        return left;
    }

    private static Finding renamed(Finding finding, List<Rename> renames) {
        String resource = finding.resource();
        String message = finding.message();
        for (Rename rename : renames) {
            resource = rename.in(resource);
            message = rename.in(message);
        }
        return new Finding(
                finding.rule(),
                finding.slug(),
                finding.severity(),
                finding.kind(),
                resource,
                message,
                finding.because(),
                finding.at(),
                finding.remedy());
    }
}
