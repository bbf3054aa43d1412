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
    ACTIVE_PEERINGS,
    SUBNETS,
    ROUTE_TABLES,
    NETWORK_ACLS,
    /** Interface endpoints and Gateway Load Balancer endpoints of a VPC. */
    INTERFACE_ENDPOINTS,
    /** Gateway endpoints of an account in a Region. */
    GATEWAY_ENDPOINTS,
    /** NAT gateways of an account in a zone. */
    NAT_GATEWAYS,
    /** VPCs of an account in a Region. */
    VPCS,
    TRANSIT_GATEWAY_TABLES,
    /** Transit gateways that a VPC is attached to. */
    TRANSIT_GATEWAYS_OF_VPC
}
