package dev.hopwise.report;

import dev.hopwise.source.Where;

/**
 * Something that was not judged.
 *
 * @param kind the word for what the resource is
 * @param at where it stands
 */
public record SarifNote(String kind, String resource, String text, Where at) {}
