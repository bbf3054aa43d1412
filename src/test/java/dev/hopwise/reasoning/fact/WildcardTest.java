package dev.hopwise.reasoning.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Wildcards against a list of all short texts. */
class WildcardTest {
    private static final List<String> TEXTS = words("abc", 5);
    private static final List<String> PATTERNS = words("ab*?", 3);

    private static List<String> words(String letters, int longest) {
        List<String> words = new ArrayList<>(List.of(""));
        int from = 0;
        for (int length = 1; length <= longest; length++) {
            int to = words.size();
            for (int i = from; i < to; i++) {
                for (char letter : letters.toCharArray()) {
                    words.add(words.get(i) + letter);
                }
            }
            from = to;
        }
        return words;
    }

    private static List<Boolean> matches(String wildcard) {
        Pattern pattern = Pattern.compile(wildcard.replace("?", ".").replace("*", ".*"));
        return TEXTS.stream().map(text -> pattern.matcher(text).matches()).toList();
    }

    @Test
    void coverAndOverlapAsTheTextsDo() {
        List<List<Boolean>> texts = PATTERNS.stream().map(WildcardTest::matches).toList();
        int covered = 0;
        for (int i = 0; i < PATTERNS.size(); i++) {
            for (int j = 0; j < PATTERNS.size(); j++) {
                Wildcard mine = new Wildcard(PATTERNS.get(i));
                Wildcard other = new Wildcard(PATTERNS.get(j));
                boolean both = false;
                boolean all = true;
                for (int k = 0; k < TEXTS.size(); k++) {
                    both |= texts.get(i).get(k) && texts.get(j).get(k);
                    all &= texts.get(i).get(k) || !texts.get(j).get(k);
                }
                assertEquals(both, mine.overlaps(other), mine + " overlaps " + other);
                // A sure answer is right; *? and ?*, written differently, may stay open.
                assertTrue(all || !mine.covers(other), mine + " covers " + other);
                covered += mine.covers(other) ? 1 : 0;
                assertTrue(mine.covers(other) || !all || isOpen(mine, other), mine + " covers " + other + " after all");
            }
        }
        assertTrue(covered > PATTERNS.size());
    }

    private static boolean isOpen(Wildcard mine, Wildcard other) {
        return mine.text().contains("*")
                && mine.text().contains("?")
                && other.text().contains("*");
    }

    @Test
    void aVariableMayBeAnything() {
        assertFalse(new Wildcard("home/${aws:username}/*").covers(new Wildcard("home/anna/a")));
        assertTrue(new Wildcard("home/${aws:username}/*").overlaps(new Wildcard("home/anna/a")));
        assertFalse(new Wildcard("home/${aws:username}/*").overlaps(new Wildcard("logs/anna/a")));
    }
}
