package dev.hopwise.importing.aws;

/** A further VPC that uses a group, of {@code describe-security-group-vpc-associations}. */
record DescribedGroupAssociation(String group, String vpc, boolean isInForce) {
    static DescribedGroupAssociation of(Item association) {
        return new DescribedGroupAssociation(
                association.id("GroupId"),
                association.id("VpcId"),
                association.text("State").orElse("associated").equals("associated"));
    }
}
