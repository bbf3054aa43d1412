package dev.hopwise.topology;

/** What VPC Block Public Access does to a VPC, and what a subnet may exempt. */
public enum BlockPublicAccess implements Word {
    OFF("off"),
    BLOCK_BIDIRECTIONAL("block-bidirectional"),
    BLOCK_INGRESS("block-ingress"),
    ALLOW_BIDIRECTIONAL("allow-bidirectional"),
    ALLOW_EGRESS("allow-egress");

    private final String word;

    BlockPublicAccess(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
