package dev.hopwise.importing.aws;

import java.util.Optional;

/** VPC Block Public Access of an account in a Region, of {@code describe-vpc-block-public-access-options}. */
record DescribedBlockPublicAccess(Optional<String> account, Optional<String> region, String mode) {
    static DescribedBlockPublicAccess of(Item options, Origin origin) {
        return new DescribedBlockPublicAccess(
                options.text("AwsAccountId").or(origin::account),
                options.text("AwsRegion").or(origin::region),
                options.text("InternetGatewayBlockMode").orElse("off"));
    }

    /** Whether it is that of the account and Region; what an answer leaves open fits everywhere. */
    boolean covers(Optional<String> account, Optional<String> region) {
        return (this.account.isEmpty() || account.isEmpty() || this.account.equals(account))
                && (this.region.isEmpty() || region.isEmpty() || this.region.equals(region));
    }

    String key() {
        return account.orElse("any account") + " " + region.orElse("any Region");
    }
}
