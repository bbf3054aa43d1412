package dev.hopwise.reasoning.fact;

/** What AWS limits by number. */
public enum Quota {
    GROUP_RULES,
    GROUPS_OF_INTERFACE,
    /** The groups of an interface times the rules of the longest of them. */
    RULES_TIMES_GROUPS,
    ACL_ENTRIES,
    PREFIX_LIST_ENTRIES,
    STATIC_ROUTES,
    PROPAGATED_ROUTES,
    BLOCKS,
    ACTIVE_PEERINGS
}
