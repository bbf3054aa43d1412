package dev.hopwise.importing.aws;

import java.util.Optional;

/** What {@code describe-vpc-attribute} says of a VPC; an answer holds one attribute. */
record DescribedVpcAttributes(Optional<Boolean> dnsSupport, Optional<Boolean> dnsHostnames) {
    static final DescribedVpcAttributes UNKNOWN = new DescribedVpcAttributes(Optional.empty(), Optional.empty());

    static DescribedVpcAttributes of(Item answer) {
        return new DescribedVpcAttributes(
                answer.item("EnableDnsSupport").flag("Value"),
                answer.item("EnableDnsHostnames").flag("Value"));
    }

    DescribedVpcAttributes and(DescribedVpcAttributes other) {
        return new DescribedVpcAttributes(dnsSupport.or(other::dnsSupport), dnsHostnames.or(other::dnsHostnames));
    }
}
