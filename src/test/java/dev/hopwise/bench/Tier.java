package dev.hopwise.bench;

/** What a subnet is for. */
enum Tier {
    PUBLIC,
    PRIVATE,
    ISOLATED
}
