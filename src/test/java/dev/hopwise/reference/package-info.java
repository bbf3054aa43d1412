/**
 * A second opinion: one packet walked hop by hop, written from AWS's pages alone, so that it can judge what the rules conclude.
 * Pages are cited by their short names, as in {@code docs/model.md}. It knows the topology records and nothing else of Hopwise.
 */
@NullMarked
package dev.hopwise.reference;

import org.jspecify.annotations.NullMarked;
