package dev.hopwise.importing.aws;

import dev.hopwise.importing.ImportedTopology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Accounts are captured in part, and tools change what they capture: what is written loads all the same. */
class IncompleteAnswersTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ROUNDS = 300;

    private static final String ACCOUNT = """
            {"Vpcs": [
               {"VpcId": "vpc-0a", "CidrBlock": "10.0.0.0/16", "OwnerId": "111122223333", "IsDefault": true, "CidrBlockAssociationSet": [{"CidrBlock": "10.0.0.0/16", "CidrBlockState": {"State": "associated"}}],
                "Ipv6CidrBlockAssociationSet": [{"Ipv6CidrBlock": "2600:1f16:1:100::/56", "Ipv6CidrBlockState": {"State": "associated"}}], "Tags": [{"Key": "Name", "Value": "shop"}]},
               {"VpcId": "vpc-0b", "CidrBlock": "10.1.0.0/16", "OwnerId": "111122223333"}],
             "Subnets": [
               {"SubnetId": "subnet-0a", "VpcId": "vpc-0a", "CidrBlock": "10.0.0.0/24", "AvailabilityZone": "us-east-1a", "Ipv6CidrBlockAssociationSet": [{"Ipv6CidrBlock": "2600:1f16:1:100::/64", "Ipv6CidrBlockState": {"State": "associated"}}]},
               {"SubnetId": "subnet-0b", "VpcId": "vpc-0a", "CidrBlock": "10.0.1.0/24", "AvailabilityZone": "us-east-1b"},
               {"SubnetId": "subnet-0c", "VpcId": "vpc-0b", "CidrBlock": "10.1.0.0/24", "AvailabilityZone": "us-east-1a"}],
             "RouteTables": [
               {"RouteTableId": "rtb-0a", "VpcId": "vpc-0a", "Associations": [{"Main": true}, {"SubnetId": "subnet-0a"}], "PropagatingVgws": [{"GatewayId": "vgw-0a"}], "Routes": [
                 {"DestinationCidrBlock": "10.0.0.0/16", "GatewayId": "local", "State": "active"},
                 {"DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "igw-0a", "State": "active"},
                 {"DestinationIpv6CidrBlock": "::/0", "EgressOnlyInternetGatewayId": "eigw-0a", "State": "active"},
                 {"DestinationCidrBlock": "10.1.0.0/16", "VpcPeeringConnectionId": "pcx-0a", "State": "blackhole"},
                 {"DestinationCidrBlock": "10.2.0.0/16", "TransitGatewayId": "tgw-0a", "State": "active"},
                 {"DestinationCidrBlock": "10.3.0.0/16", "GatewayId": "vgw-0a", "State": "active", "Origin": "EnableVgwRoutePropagation"},
                 {"DestinationCidrBlock": "10.4.0.0/16", "NetworkInterfaceId": "eni-0a", "InstanceId": "i-0a", "State": "active"},
                 {"DestinationCidrBlock": "10.5.0.0/16", "NatGatewayId": "nat-0a", "State": "active"},
                 {"DestinationPrefixListId": "pl-0a", "GatewayId": "vpce-0a", "State": "active"},
                 {"DestinationPrefixListId": "pl-0b", "GatewayId": "vpce-0c", "State": "active"}]},
               {"RouteTableId": "rtb-0b", "VpcId": "vpc-0a", "Associations": [{"GatewayId": "igw-0a"}], "Routes": []}],
             "NetworkAcls": [{"NetworkAclId": "acl-0a", "VpcId": "vpc-0a", "IsDefault": true, "Associations": [{"SubnetId": "subnet-0a"}], "Entries": [
                 {"RuleNumber": 100, "Egress": false, "Protocol": "6", "RuleAction": "allow", "CidrBlock": "0.0.0.0/0", "PortRange": {"From": 80, "To": 90}},
                 {"RuleNumber": 110, "Egress": true, "Protocol": "1", "RuleAction": "deny", "CidrBlock": "0.0.0.0/0", "IcmpTypeCode": {"Type": 8, "Code": 0}}]}],
             "SecurityGroups": [
               {"GroupId": "sg-0a", "VpcId": "vpc-0a", "GroupName": "web", "IpPermissions": [
                 {"IpProtocol": "tcp", "FromPort": 80, "ToPort": 90, "IpRanges": [{"CidrIp": "0.0.0.0/0", "Description": "all"}], "UserIdGroupPairs": [{"GroupId": "sg-0b"}, {"GroupId": "sg-0a"}], "PrefixListIds": [{"PrefixListId": "pl-0b"}]}]},
               {"GroupId": "sg-0b", "VpcId": "vpc-0b", "GroupName": "default"}],
             "NetworkInterfaces": [
               {"NetworkInterfaceId": "eni-0a", "VpcId": "vpc-0a", "SubnetId": "subnet-0a", "PrivateIpAddress": "10.0.0.9", "PrivateIpAddresses": [{"PrivateIpAddress": "10.0.0.9", "Primary": true}, {"PrivateIpAddress": "10.0.0.10"}],
                "Ipv6Addresses": [{"Ipv6Address": "2600:1f16:1:100::9"}], "Association": {"PublicIp": "52.0.0.9"}, "Groups": [{"GroupId": "sg-0a"}], "Attachment": {"InstanceId": "i-0a"}, "Status": "in-use"},
               {"NetworkInterfaceId": "eni-0b", "VpcId": "vpc-0a", "SubnetId": "subnet-0a", "PrivateIpAddress": "10.0.0.11", "InterfaceType": "vpc_endpoint", "Status": "in-use"},
               {"NetworkInterfaceId": "eni-0c", "VpcId": "vpc-0b", "SubnetId": "subnet-0c", "PrivateIpAddress": "10.1.0.11", "Groups": [{"GroupId": "sg-0a"}], "Status": "in-use"}],
             "Reservations": [{"Instances": [{"InstanceId": "i-0a", "State": {"Name": "running"}}, {"InstanceId": "i-0b", "VpcId": "vpc-0b", "SubnetId": "subnet-0c", "PrivateIpAddress": "10.1.0.12", "SecurityGroups": [{"GroupId": "sg-0b"}]}]}],
             "InternetGateways": [{"InternetGatewayId": "igw-0a", "Attachments": [{"State": "available", "VpcId": "vpc-0a"}]}],
             "EgressOnlyInternetGateways": [{"EgressOnlyInternetGatewayId": "eigw-0a", "Attachments": [{"State": "attached", "VpcId": "vpc-0a"}]}],
             "NatGateways": [{"NatGatewayId": "nat-0a", "VpcId": "vpc-0a", "SubnetId": "subnet-0a", "State": "available", "NatGatewayAddresses": [{"PublicIp": "52.0.0.10", "PrivateIp": "10.0.0.12"}]},
                             {"NatGatewayId": "nat-0b", "VpcId": "vpc-0a", "AvailabilityMode": "regional", "RouteTableId": "rtb-0a", "NatGatewayAddresses": [{"AvailabilityZone": "us-east-1a"}]}],
             "VpcEndpoints": [
               {"VpcEndpointId": "vpce-0a", "VpcId": "vpc-0a", "VpcEndpointType": "Gateway", "ServiceName": "com.amazonaws.us-east-1.s3", "State": "available", "RouteTableIds": ["rtb-0a"], "PolicyDocument": "{\\"Statement\\": [{\\"Effect\\": \\"Deny\\"}]}"},
               {"VpcEndpointId": "vpce-0b", "VpcId": "vpc-0a", "VpcEndpointType": "Interface", "ServiceName": "com.amazonaws.us-east-1.sqs", "State": "available", "SubnetIds": ["subnet-0a", "subnet-0b"], "NetworkInterfaceIds": ["eni-0b"], "Groups": [{"GroupId": "sg-0a"}]},
               {"VpcEndpointId": "vpce-0c", "VpcId": "vpc-0a", "VpcEndpointType": "GatewayLoadBalancer", "ServiceName": "com.amazonaws.vpce.us-east-1.vpce-svc-0a", "State": "available", "SubnetIds": ["subnet-0a"]}],
             "InstanceConnectEndpoints": [{"InstanceConnectEndpointId": "eice-0a", "VpcId": "vpc-0a", "SubnetId": "subnet-0a", "SecurityGroupIds": ["sg-0a"]}],
             "VpcPeeringConnections": [{"VpcPeeringConnectionId": "pcx-0a", "Status": {"Code": "active"}, "RequesterVpcInfo": {"VpcId": "vpc-0a", "CidrBlock": "10.0.0.0/16"}, "AccepterVpcInfo": {"VpcId": "vpc-0b", "CidrBlock": "10.1.0.0/16"}}],
             "PrefixLists": [{"PrefixListId": "pl-0a", "PrefixListName": "com.amazonaws.us-east-1.s3", "Cidrs": ["3.5.0.0/20"]}, {"PrefixListId": "pl-0b", "PrefixListName": "mine", "Cidrs": ["198.51.100.0/24"]}],
             "TransitGateways": [{"TransitGatewayId": "tgw-0a", "State": "available"}, {"TransitGatewayId": "tgw-0b", "State": "available"}],
             "TransitGatewayVpcAttachments": [{"TransitGatewayAttachmentId": "tgw-attach-0a", "TransitGatewayId": "tgw-0a", "VpcId": "vpc-0a", "SubnetIds": ["subnet-0a"], "State": "available"}],
             "TransitGatewayAttachments": [{"TransitGatewayAttachmentId": "tgw-attach-0a", "TransitGatewayId": "tgw-0a", "ResourceId": "vpc-0a", "ResourceType": "vpc", "Association": {"TransitGatewayRouteTableId": "tgw-rtb-0a", "State": "associated"}}],
             "TransitGatewayPeeringAttachments": [{"TransitGatewayAttachmentId": "tgw-attach-0b", "RequesterTgwInfo": {"TransitGatewayId": "tgw-0a"}, "AccepterTgwInfo": {"TransitGatewayId": "tgw-0b"}, "State": "available"}],
             "TransitGatewayRouteTables": [{"TransitGatewayRouteTableId": "tgw-rtb-0a", "TransitGatewayId": "tgw-0a"}],
             "TransitGatewayStaticRoutes": [{"TransitGatewayRouteTableId": "tgw-rtb-0a", "Routes": [{"DestinationCidrBlock": "10.9.0.0/16", "Type": "static", "State": "active", "TransitGatewayAttachments": [{"TransitGatewayAttachmentId": "tgw-attach-0b"}]}]}],
             "TransitGatewayPropagations": [{"TransitGatewayRouteTableId": "tgw-rtb-0a", "TransitGatewayRouteTablePropagations": [{"TransitGatewayAttachmentId": "tgw-attach-0a", "State": "enabled"}]}],
             "VpnGateways": [{"VpnGatewayId": "vgw-0a", "VpcAttachments": [{"VpcId": "vpc-0a", "State": "attached"}]}],
             "VpnConnections": [{"VpnConnectionId": "vpn-0a", "VpnGatewayId": "vgw-0a", "Routes": [{"DestinationCidrBlock": "192.168.0.0/16", "State": "available"}]}],
             "FlowLogs": [{"FlowLogId": "fl-0a", "ResourceId": "eni-0a", "TrafficType": "ALL", "LogDestinationType": "s3", "MaxAggregationInterval": 60}],
             "VpcBlockPublicAccessOptions": {"InternetGatewayBlockMode": "block-ingress"},
             "VpcBlockPublicAccessExclusions": [{"ExclusionId": "x-0a", "ResourceArn": "arn:aws:ec2:us-east-1:111122223333:subnet/subnet-0a", "InternetGatewayExclusionMode": "allow-egress"}],
             "Addresses": [{"PublicIp": "52.0.0.9", "NetworkInterfaceId": "eni-0a", "PrivateIpAddress": "10.0.0.9"}]}
            """;

    @TempDir
    Path folder;

    @Test
    void whatever_is_missing_or_changed_what_is_written_loads() throws IOException {
        Random random = new Random(11);
        List<String> values = texts(JSON.readTree(ACCOUNT));
        Path file = folder.resolve("account.json");
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode account = JSON.readTree(ACCOUNT);
            for (int n = random.nextInt(4); n >= 0; n--) {
                change(account, random, values);
            }
            Files.writeString(file, JSON.writeValueAsString(account));
            ImportedTopology imported = AwsImport.read(file, Optional.empty(), Optional.empty());
            Answers.loaded(imported.yaml());
        }
    }

    /** Takes something away, or puts another value of the account in its place. */
    private static void change(JsonNode account, Random random, List<String> values) {
        List<Runnable> changes = new ArrayList<>();
        collect(account, changes, random, values, 0);
        changes.get(random.nextInt(changes.size())).run();
    }

    private static void collect(JsonNode node, List<Runnable> changes, Random random, List<String> values, int depth) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).forEach(key -> {
                if (depth > 0) {
                    changes.add(() -> object.remove(key));
                    changes.add(() -> object.putNull(key));
                    changes.add(() -> object.put(key, other(object.get(key), random, values)));
                    changes.add(() -> object.put(key, random.nextInt(70000) - 10));
                }
                collect(object.get(key), changes, random, values, depth + 1);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                changes.add(() -> array.remove(index));
                changes.add(
                        () -> array.add(array.get(random.nextInt(array.size())).deepCopy()));
                collect(array.get(i), changes, random, values, depth + 1);
            }
        }
    }

    /** Another text of the account; an id only in place of one of its kind, for AWS's ids tell their kind. */
    private static String other(JsonNode old, Random random, List<String> values) {
        List<String> alike = values.stream()
                .filter(value -> kind(value).equals(kind(old.asString(""))))
                .toList();
        return alike.get(random.nextInt(alike.size()));
    }

    private static String kind(String text) {
        return text.matches("[a-z-]+-0[a-z]") ? text.substring(0, text.length() - 2) : "";
    }

    private static List<String> texts(JsonNode node) {
        if (node.isString()) {
            return List.of(node.stringValue());
        }
        return node.values().stream().flatMap(child -> texts(child).stream()).toList();
    }
}
