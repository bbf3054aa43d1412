package dev.hopwise.topology;

/** A closed choice in the topology file: the constant knows the word a person writes. */
public interface Word {
    /** The word as it stands in the file, in AWS's spelling. */
    String word();
}
