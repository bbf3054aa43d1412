package dev.hopwise.importing.aws;

/** A VPC or subnet that Block Public Access spares, of {@code describe-vpc-block-public-access-exclusions}. */
record DescribedExclusion(String id, String resource, String mode, boolean isInForce) {
    static DescribedExclusion of(Item exclusion) {
        String arn = exclusion.id("ResourceArn");
        String state = exclusion.text("State").orElse("create-complete");
        return new DescribedExclusion(
                exclusion.id("ExclusionId"),
                arn.substring(arn.lastIndexOf('/') + 1).intern(),
                exclusion.id("InternetGatewayExclusionMode"),
                state.equals("create-complete") || state.startsWith("update-"));
    }
}
