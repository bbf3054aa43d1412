package dev.hopwise.reasoning.fact;

/** A packet that carries a request to an endpoint with a policy. */
public record AtPolicy(Packet packet, Endpoint endpoint, Request request) {}
