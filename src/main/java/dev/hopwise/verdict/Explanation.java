package dev.hopwise.verdict;

import java.util.List;

/**
 * What {@code explain} answers.
 *
 * @param topology the name of the topology
 * @param from the source as the user wrote it
 * @param to the destination as the user wrote it
 * @param set whether an end means whatever is in a place, such as a subnet, or several things
 * @param answers one for each pair of members, in file order; at least one
 */
public record Explanation(
        String topology, String from, String to, String traffic, boolean set, Verdict verdict, List<Answer> answers) {
    /** The same with other answers. */
    public Explanation with(List<Answer> told) {
        return new Explanation(topology, from, to, traffic, set, verdict, told);
    }
}
