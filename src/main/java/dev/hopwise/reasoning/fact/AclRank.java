package dev.hopwise.reasoning.fact;

/** The order in which an ACL tries an entry: the lowest number first. */
public record AclRank(AclEntry entry, int number) {}
