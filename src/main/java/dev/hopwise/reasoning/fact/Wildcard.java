package dev.hopwise.reasoning.fact;

/**
 * All texts of a form in which {@code *} stands for any characters and {@code ?} for one (IAM: reference_policies_elements).
 * A policy variable, {@code ${aws:username}}, may stand for anything.
 */
public record Wildcard(String text) {
    private static final String VARIABLE = "\\$\\{[^}]*}";

    /** Whether every text of {@code other} is surely one of these; false also where that is open. */
    public boolean covers(Wildcard other) {
        return !hasVariable() && matches(text, other.loose(), false);
    }

    /** Whether some text may be one of both. */
    public boolean overlaps(Wildcard other) {
        return matches(loose(), other.loose(), true);
    }

    private boolean hasVariable() {
        return text.contains("${");
    }

    private String loose() {
        return text.replaceAll(VARIABLE, "*");
    }

    /**
     * Position by position. Where both must agree on a text, a wildcard of either may give way; where one covers the other, only
     * its own may, and a {@code *} of the other needs a {@code *} to cover it.
     */
    private static boolean matches(String pattern, String other, boolean agree) {
        boolean[] reached = new boolean[other.length() + 1];
        reached[0] = true;
        for (int j = 1; agree && j <= other.length() && other.charAt(j - 1) == '*'; j++) {
            reached[j] = true;
        }
        for (int i = 1; i <= pattern.length(); i++) {
            char mine = pattern.charAt(i - 1);
            boolean[] next = new boolean[other.length() + 1];
            next[0] = mine == '*' && reached[0];
            for (int j = 1; j <= other.length(); j++) {
                char theirs = other.charAt(j - 1);
                boolean step = mine == theirs && mine != '*'
                        || mine == '?' && theirs != '*'
                        || agree && theirs == '?' && mine != '*';
                next[j] = mine == '*' && (reached[j] || next[j - 1])
                        || step && reached[j - 1]
                        || agree && theirs == '*' && (next[j - 1] || reached[j]);
            }
            reached = next;
        }
        return reached[other.length()];
    }
}
