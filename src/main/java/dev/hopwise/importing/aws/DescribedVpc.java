package dev.hopwise.importing.aws;

import dev.hopwise.packet.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A VPC of {@code describe-vpcs}.
 *
 * @param cidrs the associated IPv4 blocks, the primary one first
 * @param ipv6Cidrs the associated IPv6 blocks
 * @param otherBlocks blocks in another state, as {@code 10.1.0.0/16 is disassociated}
 * @param publicAccess what Block Public Access does here, where the answer says it
 */
record DescribedVpc(
        String id,
        List<Cidr> cidrs,
        List<Cidr> ipv6Cidrs,
        List<String> otherBlocks,
        Optional<String> owner,
        Optional<String> region,
        Optional<String> publicAccess,
        boolean isDefault) {

    static DescribedVpc of(Item vpc) {
        List<String> others = new ArrayList<>();
        List<Cidr> cidrs = new ArrayList<>();
        List<Item> associations = vpc.items("CidrBlockAssociationSet");
        Optional<Cidr> primary = vpc.ipv4Cidr("CidrBlock");
        primary.filter(block -> associations.isEmpty()).ifPresent(cidrs::add);
        collect(associations, "CidrBlock", "CidrBlockState", cidrs, others);
        List<Cidr> ipv6Cidrs = new ArrayList<>();
        collect(vpc.items("Ipv6CidrBlockAssociationSet"), "Ipv6CidrBlock", "Ipv6CidrBlockState", ipv6Cidrs, others);
        primary.filter(cidrs::remove).ifPresent(block -> cidrs.add(0, block));
        return new DescribedVpc(
                vpc.id("VpcId"),
                List.copyOf(cidrs),
                List.copyOf(ipv6Cidrs),
                List.copyOf(others),
                vpc.text("OwnerId"),
                vpc.text("Region"),
                vpc.item("BlockPublicAccessStates").text("InternetGatewayBlockMode"),
                vpc.is("IsDefault"));
    }

    /** Sorts blocks into those that are associated and those that are not, or not yet, or no more. */
    static void collect(List<Item> associations, String key, String stateKey, List<Cidr> in, List<String> others) {
        for (Item association : associations) {
            String state = association.item(stateKey).text("State").orElse("associated");
            Optional<Cidr> block = key.startsWith("Ipv6") ? association.ipv6Cidr(key) : association.ipv4Cidr(key);
            if (block.isPresent() && Objects.equals(state, "associated")) {
                in.add(block.get());
            } else if (association.has(key)) {
                others.add(association.id(key) + " is " + (block.isPresent() ? state : "no CIDR block"));
            }
        }
    }
}
