package dev.hopwise.verdict;

/** Where on its way a packet is, in the order in which one hop asks. */
public enum Stage {
    DNS("dns"),
    SOURCE_DEST_CHECK("source-dest-check"),
    SECURITY_GROUP_EGRESS("security-group-egress"),
    NETWORK_ACL_EGRESS("network-acl-egress"),
    ROUTE("route"),
    INTERNET_GATEWAY("internet-gateway"),
    EGRESS_ONLY_INTERNET_GATEWAY("egress-only-internet-gateway"),
    NAT_GATEWAY("nat-gateway"),
    PEERING("peering"),
    TRANSIT_GATEWAY("transit-gateway"),
    VPN_GATEWAY("vpn-gateway"),
    ENDPOINT("endpoint"),
    APPLIANCE("appliance"),
    NETWORK_ACL_INGRESS("network-acl-ingress"),
    SECURITY_GROUP_INGRESS("security-group-ingress"),
    DELIVERY("delivery");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    /** The word in reports. */
    public String word() {
        return word;
    }
}
