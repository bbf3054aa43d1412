package dev.hopwise.topology;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The one way a thing is named in facts, conclusions and reports.
 *
 * @param kind what it is; tells apart things that bear one name
 * @param name {@code shop} for what stands alone, {@code shop/app} for what belongs to a VPC or a transit gateway
 */
public record Id(Kind kind, String name) implements Comparable<Id> {
    private static final Comparator<Id> ORDER = Comparator.comparing(Id::name).thenComparing(Id::kind);

    /** The id of something that belongs to {@code owner}. */
    public static Id within(String owner, Kind kind, String own) {
        return new Id(kind, owner + "/" + own);
    }

    /** The name within its owner. */
    public String own() {
        return name.substring(name.indexOf('/') + 1);
    }

    @Override
    public int compareTo(Id other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Id it && kind == it.kind && name.equals(it.name);
    }

    /** Names in a row (app-1, app-2, ...) have hash codes in a row, which would crowd in tables: they are spread by the golden ratio. */
    @Override
    public int hashCode() {
        return (31 * name.hashCode() + kind.ordinal()) * 0x9E3779B9;
    }
}
