package dev.hopwise.verdict;

/** By what a workload can use a service. */
public enum Means {
    GATEWAY("gateway"),
    INTERFACE("interface"),
    INSTANCE_CONNECT("instance-connect"),
    NAT("nat"),
    INTERNET_GATEWAY("internet-gateway");

    private final String word;

    Means(String word) {
        this.word = word;
    }

    /** The word in reports. */
    public String word() {
        return word;
    }
}
