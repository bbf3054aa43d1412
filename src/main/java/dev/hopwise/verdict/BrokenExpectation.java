package dev.hopwise.verdict;

import dev.hopwise.source.Where;

/**
 * Something that a file expects, that held before a change and does not hold after it.
 *
 * @param expected the verdict that is expected
 * @param actual the verdict that is
 */
public record BrokenExpectation(String from, String to, String on, String expected, String actual, Where at) {}
