package dev.hopwise.importing;

import java.util.List;

/**
 * What came of an import.
 *
 * @param yaml the topology file; it names at its end what could not be carried over
 * @param vpcs how many VPCs it holds
 * @param notCarried what could not be carried over, a sentence each, sorted
 */
public record ImportedTopology(String yaml, int vpcs, List<String> notCarried) {}
