package dev.hopwise.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids of the source as ids of a topology file: the same, unless the file cannot hold them. */
public final class LegalIds {
    /** Longer than any id, and within what YAML takes as a key. */
    private static final int LONGEST = 255;

    /** What nearly all ids look like. */
    private static final Pattern PLAIN = Pattern.compile("[a-z]+-[0-9a-f]+");

    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\s/@\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}\\x{FEFF}]|\\p{Cs}");
    /** What would be taken for something else where a topology file names ends of flows, peers and targets. */
    private static final Pattern MEANS_ELSE =
            Pattern.compile("internet|self|local|(subnet|sg|vpc|service|endpoint|name|dns):.*", Pattern.DOTALL);

    private final Notes notes;
    private final Map<String, String> changed = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    public LegalIds(Notes notes) {
        this.notes = notes;
    }

    /** The id under which the file knows the thing. */
    public String of(String id) {
        return isLegal(id) && !taken.contains(id) ? id : changed.computeIfAbsent(id, this::legal);
    }

    private static boolean isLegal(String id) {
        return PLAIN.matcher(id).matches()
                || !FORBIDDEN.matcher(id).find() && !MEANS_ELSE.matcher(id).matches() && id.length() <= LONGEST;
    }

    /** The thing as it is written from outside its VPC. */
    public String of(String vpc, String id) {
        return of(vpc) + "/" + of(id);
    }

    private String legal(String id) {
        String base = FORBIDDEN.matcher(id).replaceAll("-");
        base = base.substring(0, Math.min(base.length(), LONGEST));
        base = MEANS_ELSE.matcher(base).matches() ? "aws-" + base.replace(':', '-') : base;
        String legal = base;
        for (int n = 2; !taken.add(legal); n++) {
            legal = base + "-" + n;
        }
        notes.add(id, "the file cannot hold this id; it is written as " + legal);
        return legal;
    }
}
