package dev.hopwise.reasoning;

import dev.hopwise.topology.Topology;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A topology as facts, made for the first question and kept while there is memory; any number of threads may ask for it. */
public final class Worlds {
    private final Topology topology;
    private final Map<List<String>, SoftReference<World>> made = new HashMap<>();

    public Worlds(Topology topology) {
        this.topology = topology;
    }

    Topology topology() {
        return topology;
    }

    /** With room for the services that a question names: each of them has addresses of its own. */
    synchronized World of(List<String> services) {
        SoftReference<World> kept = made.get(services);
        World world = kept == null ? null : kept.get();
        if (world == null) {
            world = World.of(topology, services);
            made.put(services, new SoftReference<>(world));
        }
        return world;
    }
}
