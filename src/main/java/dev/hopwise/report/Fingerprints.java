package dev.hopwise.report;

import dev.hopwise.verdict.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What findings are known by from run to run: the rule, the resource in its file and what is so, on whatever line that stands, and
 * whatever stands before it in its list.
 */
public final class Fingerprints {
    private static final int LENGTH = 32;
    private static final Pattern POSITION = Pattern.compile("\\b(rule|statement) \\d+\\b");

    private Fingerprints() {}

    /**
     * One for each finding, in their order.
     *
     * @param names a name for each file that does not change with the working directory
     */
    public static List<String> of(List<Finding> findings, UnaryOperator<String> names) {
        // Those that would be alike are counted, so that the first keeps its own when others come.
        Map<String, Integer> seen = new HashMap<>();
        return findings.stream()
                .map(finding -> hash(finding, names.apply(finding.at().file())))
                .map(hash -> hash + ":" + seen.merge(hash, 1, Integer::sum))
                .toList();
    }

    private static String hash(Finding finding, String file) {
        String cause = POSITION.matcher(finding.message()).replaceAll("$1");
        String known = String.join("\0", finding.rule(), file, finding.kind(), finding.resource(), cause);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(known.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
