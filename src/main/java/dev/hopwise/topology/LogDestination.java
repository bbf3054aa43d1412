package dev.hopwise.topology;

/** Where a flow log goes. */
public enum LogDestination implements Word {
    S3("s3"),
    CLOUDWATCH("cloudwatch"),
    FIREHOSE("firehose");

    private final String word;

    LogDestination(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
