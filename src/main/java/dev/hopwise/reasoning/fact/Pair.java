package dev.hopwise.reasoning.fact;

/** Two interfaces that may see each other's packets in this question. */
public record Pair(Eni eni, Eni peer) {
    public boolean isSameVpc() {
        return eni.vpc().equals(peer.vpc());
    }
}
