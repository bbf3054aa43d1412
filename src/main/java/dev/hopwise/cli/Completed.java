package dev.hopwise.cli;

import dev.hopwise.topology.FailOn;
import dev.hopwise.verdict.Policy;
import dev.hopwise.verdict.Verdict;
import java.util.Iterator;
import java.util.stream.Stream;

/** Words that options take, for a shell to complete. Picocli makes one of each when it is asked for them. */
final class Completed {
    private Completed() {}

    static final class Colors implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of("auto", "always", "never").iterator();
        }
    }

    static final class Severities implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(FailOn.values()).map(FailOn::word).iterator();
        }
    }

    static final class Policies implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Policy.values()).map(Policy::word).iterator();
        }
    }

    static final class Verdicts implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Verdict.values()).map(Verdict::word).iterator();
        }
    }

    static final class Sets implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ReachReport.BY.iterator();
        }
    }
}
