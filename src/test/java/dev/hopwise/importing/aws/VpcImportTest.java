package dev.hopwise.importing.aws;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VpcImportTest {
    @TempDir
    Path folder;

    @Test
    void a_vpc_keeps_its_id_and_takes_its_name_tag_as_description() {
        Answers.in(folder).file("vpcs.json", """
                        {'Vpcs': [{'VpcId': 'vpc-0a', 'CidrBlock': '10.0.0.0/16', 'OwnerId': '111122223333', 'Region': 'eu-west-1',
                            'Tags': [{'Key': 'team', 'Value': 'x'}, {'Key': 'Name', 'Value': 'shop'}]}],
                         'RouteTables': [], 'NetworkAcls': [], 'SecurityGroups': []}
                        {'VpcId': 'vpc-0a', 'EnableDnsSupport': {'Value': false}}
                        {'VpcId': 'vpc-0a', 'EnableDnsHostnames': {'Value': true}}""").imported().holds("""
                        topology: test
                        defaults: { region: eu-west-1, account: "111122223333" }

                        vpcs:
                          vpc-0a:
                            description: shop
                            cidrs: [10.0.0.0/16]
                            dnsSupport: false
                            dnsHostnames: true""").leavesOut();
    }

    @Test
    void only_associated_blocks_are_carried_the_primary_one_first() {
        Answers.ofVpc(folder)
                .file("a.json", """
                        {'Vpcs': [{'VpcId': 'vpc-0b', 'CidrBlock': '10.8.0.0/16', 'OwnerId': '111122223333', 'Region': 'us-east-1',
                          'CidrBlockAssociationSet': [
                            {'CidrBlock': '10.7.0.0/16', 'CidrBlockState': {'State': 'associated'}},
                            {'CidrBlock': '10.8.0.0/16', 'CidrBlockState': {'State': 'associated'}},
                            {'CidrBlock': '10.9.0.0/16', 'CidrBlockState': {'State': 'disassociated'}}],
                          'Ipv6CidrBlockAssociationSet': [
                            {'Ipv6CidrBlock': '2600:1f16:1:100::/56', 'Ipv6CidrBlockState': {'State': 'associated'}},
                            {'Ipv6CidrBlock': '2600:1f16:1:200::/56', 'Ipv6CidrBlockState': {'State': 'failed'}}]}]}
                        {'VpcId': 'vpc-0b', 'EnableDnsSupport': {'Value': true}}
                        {'VpcId': 'vpc-0b', 'EnableDnsHostnames': {'Value': false}}""")
                .imported()
                .holds("cidrs: [10.8.0.0/16, 10.7.0.0/16]\nipv6Cidrs: [2600:1f16:1:100::/56]")
                .leavesOut(
                        "vpc-0b: block 10.9.0.0/16 is disassociated", "vpc-0b: block 2600:1f16:1:200::/56 is failed");
    }

    @Test
    void what_is_not_in_the_data_is_assumed_and_said() {
        Answers.in(folder)
                .file("vpcs.json", "{'Vpcs': [{'VpcId': 'vpc-0a', 'CidrBlock': '10.0.0.0/16'}]}")
                .imported()
                .leavesOut(
                        "NetworkAcls: not in the data (describe-network-acls); the default ACL, which allows everything, counts",
                        "RouteTables: not in the data (describe-route-tables); every VPC has its local routes only",
                        "SecurityGroups: not in the data (describe-security-groups); no rule of a group is known",
                        "vpc-0a: enableDnsHostnames is not in the data (describe-vpc-attribute); AWS's default, false, counts",
                        "vpc-0a: enableDnsSupport is not in the data (describe-vpc-attribute); AWS's default, true, counts",
                        "vpc-0a: its Region is not in the data; the default of topology files counts",
                        "vpc-0a: its account is not in the data; the default of topology files counts");
    }

    @Test
    void a_public_host_name_shows_that_the_vpc_has_host_names() {
        Answers.in(folder)
                .file("all.json", """
                        {'Vpcs': [{'VpcId': 'vpc-0a', 'CidrBlock': '10.0.0.0/16', 'OwnerId': '111122223333'}],
                         'Subnets': [{'SubnetId': 'subnet-0a', 'VpcId': 'vpc-0a', 'CidrBlock': '10.0.0.0/24', 'AvailabilityZone': 'us-east-1a'}],
                         'SecurityGroups': [{'GroupId': 'sg-0a', 'VpcId': 'vpc-0a', 'GroupName': 'web'}],
                         'NetworkInterfaces': [{'NetworkInterfaceId': 'eni-0a', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a',
                           'PrivateIpAddress': '10.0.0.9', 'Status': 'in-use', 'Groups': [{'GroupId': 'sg-0a'}],
                           'Association': {'PublicIp': '52.0.0.9', 'PublicDnsName': 'ec2-52-0-0-9.compute-1.amazonaws.com'}}],
                         'RouteTables': [], 'NetworkAcls': []}""")
                .imported()
                .holds("dnsHostnames: true")
                .leavesOut();
    }

    @Test
    void regions_are_found_in_zones_arns_services_and_folder_names() {
        Answers.in(folder)
                .file("444455556666/sa-east-1/all.json", """
                        {'Vpcs': [{'VpcId': 'vpc-0a', 'CidrBlock': '10.0.0.0/16'}, {'VpcId': 'vpc-0b', 'CidrBlock': '10.1.0.0/16'},
                                  {'VpcId': 'vpc-0c', 'CidrBlock': '10.2.0.0/16'}, {'VpcId': 'vpc-0d', 'CidrBlock': '10.3.0.0/16'}],
                         'Subnets': [
                           {'SubnetId': 'subnet-0a', 'VpcId': 'vpc-0a', 'CidrBlock': '10.0.0.0/24', 'AvailabilityZone': 'us-west-2-lax-1a'},
                           {'SubnetId': 'subnet-0b', 'VpcId': 'vpc-0b', 'CidrBlock': '10.1.0.0/24',
                            'SubnetArn': 'arn:aws-us-gov:ec2:us-gov-west-1:444455556666:subnet/subnet-0b'}],
                         'VpcEndpoints': [{'VpcEndpointId': 'vpce-0c', 'VpcId': 'vpc-0c', 'VpcEndpointType': 'Gateway',
                            'ServiceName': 'com.amazonaws.ap-southeast-2.s3', 'State': 'available'}]}""")
                .imported()
                .holds("vpc-0a:\nregion: us-west-2")
                .holds("vpc-0b:\nregion: us-gov-west-1")
                .holds("vpc-0c:\nregion: ap-southeast-2")
                .holds("vpc-0d:\nregion: sa-east-1")
                .holds("defaults: { account: \"444455556666\" }");
    }

    @Test
    void subnets_name_their_table_and_their_acl_unless_it_is_the_default_one() {
        Answers.in(folder)
                .file("vpc.json", Answers.VPC)
                .file("more.json", """
                        {'RouteTables': [{'RouteTableId': 'rtb-0a', 'VpcId': 'vpc-0a', 'Routes': [], 'Associations': [
                            {'SubnetId': 'subnet-0a', 'AssociationState': {'State': 'associated'}},
                            {'SubnetId': 'subnet-0b', 'AssociationState': {'State': 'disassociated'}}]}],
                         'NetworkAcls': [
                          {'NetworkAclId': 'acl-0a', 'VpcId': 'vpc-0a', 'IsDefault': true, 'Entries': [], 'Associations': [{'SubnetId': 'subnet-0a'}]},
                          {'NetworkAclId': 'acl-0b', 'VpcId': 'vpc-0a', 'IsDefault': false, 'Entries': [], 'Associations': [{'SubnetId': 'subnet-0b'}]}],
                         'Subnets': [{'SubnetId': 'subnet-0c', 'VpcId': 'vpc-0a', 'AvailabilityZone': 'us-east-1c', 'EnableDns64': true,
                           'Ipv6CidrBlockAssociationSet': [{'Ipv6CidrBlock': '2600:1f16:1:100::/64', 'Ipv6CidrBlockState': {'State': 'associated'}}],
                           'Tags': [{'Key': 'Name', 'Value': 'six'}]},
                          {'SubnetId': 'subnet-0d', 'VpcId': 'vpc-09', 'CidrBlock': '10.9.0.0/24'}]}""")
                .imported()
                .holds("""
                        subnets:
                          subnet-0a: { az: us-east-1a, cidr: 10.0.0.0/24, routeTable: rtb-0a }
                          subnet-0b: { az: us-east-1b, cidr: 10.0.1.0/24, networkAcl: acl-0b }
                          subnet-0c: { az: us-east-1c, ipv6Cidr: 2600:1f16:1:100::/64, dns64: true, description: six }
                        """)
                .leavesOut("subnet-0d: its VPC vpc-09 is not in the data");
    }

    @Test
    void gateways_are_those_that_are_attached() {
        Answers.ofVpc(folder)
                .file("gateways.json", """
                        {'InternetGateways': [
                           {'InternetGatewayId': 'igw-0a', 'Attachments': [{'State': 'available', 'VpcId': 'vpc-0a'}]},
                           {'InternetGatewayId': 'igw-0b', 'Attachments': []}],
                         'EgressOnlyInternetGateways': [
                           {'EgressOnlyInternetGatewayId': 'eigw-0a', 'Attachments': [{'State': 'attached', 'VpcId': 'vpc-0a'}]}]}""")
                .imported()
                .holds("internetGateway: igw-0a\negressOnlyInternetGateway: eigw-0a")
                .leavesOut("igw-0b: attached to no VPC");
    }

    @Test
    void block_public_access_is_set_for_the_account_and_lifted_for_exclusions() {
        Answers.ofVpc(folder)
                .file("333322221111/us-east-1/vpc.json", "{'Vpcs': [{'VpcId': 'vpc-0b', 'CidrBlock': '10.2.0.0/16'}]}")
                .file("bpa.json", """
                        {'VpcBlockPublicAccessOptions': {'AwsAccountId': '111122223333', 'AwsRegion': 'us-east-1', 'InternetGatewayBlockMode': 'block-bidirectional'},
                         'VpcBlockPublicAccessExclusions': [
                           {'ExclusionId': 'vpcbpa-exclude-0a', 'InternetGatewayExclusionMode': 'allow-egress', 'State': 'create-complete',
                            'ResourceArn': 'arn:aws:ec2:us-east-1:111122223333:subnet/subnet-0a'},
                           {'ExclusionId': 'vpcbpa-exclude-0b', 'InternetGatewayExclusionMode': 'allow-egress', 'State': 'delete-complete',
                            'ResourceArn': 'arn:aws:ec2:us-east-1:111122223333:subnet/subnet-0b'}]}""")
                .imported()
                .holds("""
                        blockPublicAccess: block-bidirectional
                        subnets:
                          subnet-0a: { az: us-east-1a, cidr: 10.0.0.0/24, blockPublicAccess: allow-egress }
                          subnet-0b: { az: us-east-1b, cidr: 10.0.1.0/24 }
                        """)
                .holds("cidrs: [10.2.0.0/16]\n\n# Not carried over:");
    }

    @Test
    void a_vpc_that_is_excluded_as_a_whole_is_not_blocked() {
        Answers.ofVpc(folder)
                .file("bpa.json", """
                        {'VpcBlockPublicAccessOptions': {'InternetGatewayBlockMode': 'block-ingress'},
                         'VpcBlockPublicAccessExclusions': [
                           {'ExclusionId': 'vpcbpa-exclude-0a', 'InternetGatewayExclusionMode': 'allow-bidirectional', 'State': 'create-complete',
                            'ResourceArn': 'arn:aws:ec2:us-east-1:111122223333:vpc/vpc-0a'}]}""")
                .imported()
                .holdsNot("blockPublicAccess")
                .leavesOut();
    }

    @Test
    void flow_logs_stand_with_what_they_record() {
        Answers.ofVpc(folder)
                .file("logs.json", """
                        {'FlowLogs': [
                          {'FlowLogId': 'fl-0a', 'ResourceId': 'vpc-0a', 'TrafficType': 'ALL', 'LogDestinationType': 's3', 'FlowLogStatus': 'ACTIVE',
                           'LogFormat': '${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}',
                           'MaxAggregationInterval': 600},
                          {'FlowLogId': 'fl-0b', 'ResourceId': 'subnet-0a', 'TrafficType': 'REJECT', 'LogDestinationType': 'cloud-watch-logs',
                           'LogFormat': '${srcaddr} ${dstaddr} ${mood}', 'MaxAggregationInterval': 60},
                          {'FlowLogId': 'fl-0c', 'ResourceId': 'tgw-0a', 'LogDestinationType': 's3'}]}""")
                .imported()
                .holds("""
                        flowLogs:
                          fl-0a: { traffic: ALL, destination: s3 }
                          fl-0b: { on: subnet-0a, traffic: REJECT, destination: cloudwatch, format: [srcaddr, dstaddr], aggregation: 60 }
                        """)
                .leavesOut(
                        "fl-0b: its field mood",
                        "fl-0c: a flow log of tgw-0a, which is no VPC, subnet or interface of the file");
    }

    /** Where the account's setting is not among the answers, the VPC's and the subnets' own state says it. */
    @Test
    void block_public_access_is_read_from_the_vpc_where_the_setting_is_missing() {
        Answers.ofVpc(folder)
                .file("333322221111/us-east-1/vpc.json", """
                        {'Vpcs': [{'VpcId': 'vpc-0b', 'CidrBlock': '10.2.0.0/16', 'BlockPublicAccessStates': {'InternetGatewayBlockMode': 'block-bidirectional'}}],
                         'Subnets': [{'SubnetId': 'subnet-0d', 'VpcId': 'vpc-0b', 'CidrBlock': '10.2.0.0/24', 'AvailabilityZone': 'us-east-1a', 'BlockPublicAccessStates': {'InternetGatewayBlockMode': 'off'}}]}""")
                .imported()
                .holds("blockPublicAccess: block-bidirectional")
                .holds("subnet-0d: { az: us-east-1a, cidr: 10.2.0.0/24, blockPublicAccess: allow-bidirectional }");
    }
}
