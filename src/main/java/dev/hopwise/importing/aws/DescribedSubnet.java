package dev.hopwise.importing.aws;

import dev.hopwise.packet.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A subnet of {@code describe-subnets}.
 *
 * @param publicAccess what Block Public Access does here, where the answer says it
 */
record DescribedSubnet(
        String id,
        String vpc,
        Optional<String> az,
        Optional<Cidr> cidr,
        List<Cidr> ipv6Cidrs,
        List<String> otherBlocks,
        boolean dns64,
        Optional<String> publicAccess,
        Optional<String> region) {

    static DescribedSubnet of(Item subnet) {
        List<Cidr> ipv6Cidrs = new ArrayList<>();
        List<String> others = new ArrayList<>();
        DescribedVpc.collect(
                subnet.items("Ipv6CidrBlockAssociationSet"), "Ipv6CidrBlock", "Ipv6CidrBlockState", ipv6Cidrs, others);
        Optional<String> az = subnet.text("AvailabilityZone").map(String::intern);
        return new DescribedSubnet(
                subnet.id("SubnetId"),
                subnet.id("VpcId"),
                az,
                subnet.ipv4Cidr("CidrBlock"),
                List.copyOf(ipv6Cidrs),
                List.copyOf(others),
                subnet.is("EnableDns64"),
                subnet.item("BlockPublicAccessStates").text("InternetGatewayBlockMode"),
                az.flatMap(Region::in).or(() -> subnet.text("SubnetArn").flatMap(Region::ofArn)));
    }
}
