package dev.hopwise.reading;

import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Ref;
import java.util.Set;

/** A name that has to mean exactly one thing, once all things are known. */
record Reference(Ref ref, Set<Kind> kinds, Scope scope) {}
