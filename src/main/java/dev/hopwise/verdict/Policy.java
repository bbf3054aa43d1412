package dev.hopwise.verdict;

/** What nothing in a network may do; each is one that Network Access Analyzer has ready, too. */
public enum Policy {
    INTERNET_INGRESS("internet-ingress"),
    INTERNET_EGRESS("internet-egress"),
    VPC_INGRESS("vpc-ingress"),
    VPC_EGRESS("vpc-egress");

    private final String word;

    Policy(String word) {
        this.word = word;
    }

    /** The word on the command line and in reports. */
    public String word() {
        return word;
    }

    /** Whether it is about who sends. */
    public boolean isOutward() {
        return this == INTERNET_EGRESS || this == VPC_EGRESS;
    }
}
