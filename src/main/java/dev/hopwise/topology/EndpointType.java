package dev.hopwise.topology;

/** The types of VPC endpoint. */
public enum EndpointType implements Word {
    GATEWAY("gateway"),
    INTERFACE("interface"),
    GATEWAY_LOAD_BALANCER("gatewayLoadBalancer"),
    INSTANCE_CONNECT("instanceConnect");

    private final String word;

    EndpointType(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
