package dev.hopwise.topology;

/** The kinds of thing a topology holds, by the word that reports use beside the id. */
public enum Kind implements Word {
    VPC("vpc"),
    SUBNET("subnet"),
    ROUTE_TABLE("routeTable"),
    NETWORK_ACL("networkAcl"),
    SECURITY_GROUP("securityGroup"),
    NETWORK_INTERFACE("networkInterface"),
    INSTANCE("instance"),
    INTERNET_GATEWAY("internetGateway"),
    EGRESS_ONLY_INTERNET_GATEWAY("egressOnlyInternetGateway"),
    NAT_GATEWAY("natGateway"),
    ENDPOINT("endpoint"),
    FLOW_LOG("flowLog"),
    PEERING("peering"),
    TRANSIT_GATEWAY("transitGateway"),
    TRANSIT_GATEWAY_ATTACHMENT("transitGatewayAttachment"),
    TRANSIT_GATEWAY_ROUTE_TABLE("transitGatewayRouteTable"),
    VPN_GATEWAY("vpnGateway"),
    PREFIX_LIST("prefixList"),
    NETWORK("network"),
    SERVICE("service"),
    INTERNET("internet"),
    ADDRESS("address");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
