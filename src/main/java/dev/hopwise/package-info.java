/**
 * Hopwise for programs: {@link dev.hopwise.Hopwise} reads a topology, and a {@link dev.hopwise.LoadedTopology} answers what the
 * commands answer, as records. Nothing prints, nothing is kept beside what is loaded, and several threads may ask one topology.
 *
 * <p>Public are this package and what its methods take and return:
 *
 * <ul>
 *   <li>the answers in {@code dev.hopwise.verdict};
 *   <li>the records of a file in {@code dev.hopwise.topology}, places in it and its texts in {@code dev.hopwise.source};
 *   <li>addresses and packets in {@code dev.hopwise.packet};
 *   <li>the cards of rules in {@code dev.hopwise.catalogue};
 *   <li>{@link dev.hopwise.reading.ReadingLimits} and {@link dev.hopwise.reading.Problem};
 *   <li>{@link dev.hopwise.reasoning.Question}, {@link dev.hopwise.reasoning.ReachQuestion} and
 *       {@link dev.hopwise.reasoning.QuestionException};
 *   <li>{@link dev.hopwise.remedy.Remedies}.
 * </ul>
 *
 * <p>Everything else may change from one version to the next.
 */
@NullMarked
package dev.hopwise;

import org.jspecify.annotations.NullMarked;
