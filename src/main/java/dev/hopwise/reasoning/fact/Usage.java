package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import java.util.Collection;
import java.util.Comparator;

/**
 * How much of a quota something uses.
 *
 * @param of what uses it
 * @param used how many there are, each prefix list by the most entries that it may have
 * @param counted what is counted, in words
 */
public record Usage(Quota quota, Id of, int used, String counted, Where where) implements Evidence {
    /** Several in one breath, the most first. */
    public static Evidence together(Collection<?> usages) {
        Comparator<Evidence> mostFirst = Comparator.comparing(it -> -((Usage) it).used);
        return Words.of("usage", usages, mostFirst.thenComparing(Evidence::text));
    }

    /** The full mesh that a VPC with so many peers, all peered with each other, is in. */
    public Evidence inFullMesh() {
        int vpcs = used + 1;
        return new Words("mesh", "a full mesh of " + vpcs + " VPCs by " + vpcs * used / 2 + " connections", where);
    }

    /** What that takes at a transit gateway. */
    public Evidence byAttachments() {
        return new Words("attachments", used + 1 + " attachments", where);
    }

    @Override
    public String role() {
        return "usage";
    }

    @Override
    public String text() {
        return used + " " + counted;
    }
}
