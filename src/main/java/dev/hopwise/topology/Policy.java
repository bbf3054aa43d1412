package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;

/**
 * The policy of an endpoint: an IAM policy document.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html">Endpoint policies</a>
 */
public record Policy(List<Statement> statements, Where where) {
    /** What a statement does with the requests that it is about. */
    public enum Effect implements Word {
        ALLOW("Allow"),
        DENY("Deny");

        private final String word;

        Effect(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /**
     * One statement.
     *
     * @param sid its own name; empty where it has none
     * @param principals who asks, as account numbers and ARNs; {@code *} is anyone
     * @param conditions all must hold for the statement to apply
     */
    public record Statement(
            String sid,
            Effect effect,
            Clause principals,
            Clause actions,
            Clause resources,
            List<Condition> conditions,
            Where where) {}

    /**
     * What a statement is about, or with {@code except} everything else.
     *
     * @param patterns with the wildcards {@code *} and {@code ?}
     */
    public record Clause(boolean except, List<String> patterns) {}

    /** A condition: the operator's comparison holds for one of the values. */
    public record Condition(String operator, String key, List<String> values, Where where) {}
}
