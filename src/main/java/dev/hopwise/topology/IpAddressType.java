package dev.hopwise.topology;

/** The families an endpoint answers on. */
public enum IpAddressType implements Word {
    IPV4("ipv4"),
    IPV6("ipv6"),
    DUALSTACK("dualstack");

    private final String word;

    IpAddressType(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
