package dev.hopwise.importing.aws;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterImportTest {
    @TempDir
    Path folder;

    @Test
    void entries_of_acls_are_sorted_and_the_implied_ones_left_out() {
        Answers.ofVpc(folder)
                .file("acls.json", """
                        {'NetworkAcls': [{'NetworkAclId': 'acl-0a', 'VpcId': 'vpc-0a', 'IsDefault': true, 'Tags': [{'Key': 'Name', 'Value': 'all'}],
                          'Entries': [
                            {'RuleNumber': 32767, 'Egress': false, 'Protocol': '-1', 'RuleAction': 'deny', 'CidrBlock': '0.0.0.0/0'},
                            {'RuleNumber': 32768, 'Egress': false, 'Protocol': '-1', 'RuleAction': 'deny', 'Ipv6CidrBlock': '::/0'},
                            {'RuleNumber': 200, 'Egress': false, 'Protocol': '17', 'RuleAction': 'deny', 'CidrBlock': '10.0.0.0/8', 'PortRange': {'From': 53, 'To': 53}},
                            {'RuleNumber': 100, 'Egress': false, 'Protocol': '6', 'RuleAction': 'allow', 'CidrBlock': '0.0.0.0/0', 'PortRange': {'From': 1024, 'To': 65535}},
                            {'RuleNumber': 101, 'Egress': false, 'Protocol': '-1', 'RuleAction': 'allow', 'Ipv6CidrBlock': '::/0'},
                            {'RuleNumber': 110, 'Egress': false, 'Protocol': '1', 'RuleAction': 'allow', 'CidrBlock': '10.0.0.0/8', 'IcmpTypeCode': {'Type': -1, 'Code': -1}},
                            {'RuleNumber': 120, 'Egress': false, 'Protocol': '1', 'RuleAction': 'allow', 'CidrBlock': '10.0.0.0/8', 'IcmpTypeCode': {'Type': 8, 'Code': -1}},
                            {'RuleNumber': 130, 'Egress': false, 'Protocol': '58', 'RuleAction': 'allow', 'Ipv6CidrBlock': '::/0', 'IcmpTypeCode': {'Type': 128, 'Code': 0}},
                            {'RuleNumber': 140, 'Egress': false, 'Protocol': '47', 'RuleAction': 'allow', 'CidrBlock': '10.0.0.0/8'},
                            {'RuleNumber': 150, 'Egress': false, 'Protocol': '6', 'RuleAction': 'allow', 'CidrBlock': '10.0.0.0/8', 'PortRange': {'From': 0, 'To': 65535}},
                            {'RuleNumber': 160, 'Egress': false, 'Protocol': 'mystery', 'RuleAction': 'allow', 'CidrBlock': '10.0.0.0/8'}]}]}""")
                .imported()
                .holds("""
                        networkAcls:
                          acl-0a:
                            description: all
                            default: true
                            inbound:
                              - { rule: 100, allow: tcp/1024-65535, from: 0.0.0.0/0 }
                              - { rule: 101, allow: all, from: "::/0" }
                              - { rule: 110, allow: icmp, from: 10.0.0.0/8 }
                              - { rule: 120, allow: icmp/8, from: 10.0.0.0/8 }
                              - { rule: 130, allow: icmpv6/128/0, from: "::/0" }
                              - { rule: 140, allow: 47, from: 10.0.0.0/8 }
                              - { rule: 150, allow: tcp, from: 10.0.0.0/8 }
                              - { rule: 200, deny: udp/53, from: 10.0.0.0/8 }
                            outbound: []""")
                .leavesOut("acl-0a: its entry 160, whose protocol or block is not understood");
    }

    @Test
    void rules_of_groups_name_blocks_lists_groups_and_themselves() {
        Answers.ofVpc(folder)
                .file("groups.json", """
                        {'SecurityGroups': [
                          {'GroupId': 'sg-0a', 'VpcId': 'vpc-0a', 'GroupName': 'web', 'IpPermissions': [
                            {'IpProtocol': 'udp', 'FromPort': 53, 'ToPort': 60, 'UserIdGroupPairs': [{'GroupId': 'sg-0a'}, {'GroupId': 'sg-0b'}]},
                            {'IpProtocol': 'tcp', 'FromPort': 443, 'ToPort': 443,
                             'IpRanges': [{'CidrIp': '192.0.2.0/24', 'Description': 'office: main'}, {'CidrIp': '10.0.0.0/8'}],
                             'Ipv6Ranges': [{'CidrIpv6': '2001:db8::/32'}], 'PrefixListIds': [{'PrefixListId': 'pl-0a'}]},
                            {'IpProtocol': 'icmp', 'FromPort': 3, 'ToPort': 4, 'IpRanges': [{'CidrIp': '0.0.0.0/0'}]},
                            {'IpProtocol': '50', 'IpRanges': [{'CidrIp': '0.0.0.0/0'}]}],
                           'IpPermissionsEgress': [{'IpProtocol': '-1', 'IpRanges': [{'CidrIp': '0.0.0.0/0'}]}]},
                          {'GroupId': 'sg-0b', 'VpcId': 'vpc-0a', 'GroupName': 'app', 'Tags': [{'Key': 'Name', 'Value': 'Application'}],
                           'IpPermissions': [], 'IpPermissionsEgress': []}],
                         'PrefixLists': [{'PrefixListId': 'pl-0a', 'PrefixListName': 'offices', 'OwnerId': '111122223333', 'MaxEntries': 5}],
                         'PrefixListId': 'pl-0a', 'Entries': [{'Cidr': '198.51.100.0/24'}]}""")
                .imported()
                .holds("""
                        securityGroups:
                          sg-0a:
                            description: web
                            inbound:
                              - { allow: icmp/3/4, from: 0.0.0.0/0 }
                              - { allow: tcp/443, from: [10.0.0.0/8, 2001:db8::/32, pl-0a] }
                              - { allow: tcp/443, from: 192.0.2.0/24, description: "office: main" }
                              - { allow: udp/53-60, from: [self, sg-0b] }
                              - { allow: 50, from: 0.0.0.0/0 }
                            outbound:
                              - { allow: all, to: 0.0.0.0/0 }
                          sg-0b:
                            description: Application
                            inbound: []
                            outbound: []
                        """)
                .holds("prefixLists:\n  pl-0a: { maxEntries: 5, entries: [198.51.100.0/24], description: offices }")
                .leavesOut();
    }

    @Test
    void groups_of_other_vpcs_are_written_with_their_vpc_and_unknown_ones_left_out() {
        Answers.ofVpc(folder)
                .file("groups.json", """
                        {'Vpcs': [{'VpcId': 'vpc-0b', 'CidrBlock': '10.2.0.0/16', 'OwnerId': '111122223333', 'Region': 'us-east-1', 'IsDefault': false}],
                         'SecurityGroups': [
                          {'GroupId': 'sg-0a', 'VpcId': 'vpc-0a', 'GroupName': 'web', 'IpPermissions': [
                            {'IpProtocol': 'tcp', 'FromPort': 80, 'ToPort': 80, 'UserIdGroupPairs': [{'GroupId': 'sg-0b'}, {'GroupId': 'sg-09'}]},
                            {'IpProtocol': 'tcp', 'FromPort': 81, 'ToPort': 81, 'UserIdGroupPairs': [{'GroupId': 'sg-09'}]},
                            {'IpProtocol': 'tcp', 'FromPort': 82, 'ToPort': 82, 'PrefixListIds': [{'PrefixListId': 'pl-09'}]}],
                           'IpPermissionsEgress': []},
                          {'GroupId': 'sg-0b', 'VpcId': 'vpc-0b', 'GroupName': 'app', 'IpPermissions': [], 'IpPermissionsEgress': []}]}
                        {'VpcId': 'vpc-0b', 'EnableDnsSupport': {'Value': true}}
                        {'VpcId': 'vpc-0b', 'EnableDnsHostnames': {'Value': false}}""")
                .imported()
                .holds("inbound:\n- { allow: tcp/80, from: vpc-0b/sg-0b }\noutbound: []")
                .leavesOut(
                        "sg-0a: a rule for tcp/80 names sg-09, which is not in the data",
                        "sg-0a: a rule for tcp/81 names sg-09, which is not in the data",
                        "sg-0a: a rule for tcp/82 names pl-09, which is not in the data");
    }

    /** API:API_CreateSecurityGroup: a group that is made cannot be called default. */
    @Test
    void the_default_group_of_a_vpc_says_so() {
        Answers.ofVpc(folder).file("groups.json", """
                        {'SecurityGroups': [
                          {'GroupId': 'sg-0a', 'VpcId': 'vpc-0a', 'GroupName': 'copy', 'Description': 'default VPC security group',
                           'IpPermissions': [], 'IpPermissionsEgress': []},
                          {'GroupId': 'sg-0b', 'VpcId': 'vpc-0a', 'GroupName': 'default', 'Description': 'default VPC security group',
                           'IpPermissions': [{'IpProtocol': '-1', 'UserIdGroupPairs': [{'GroupId': 'sg-0b'}]}], 'IpPermissionsEgress': []}]}""").imported().holds("""
                        sg-0a:
                          description: copy
                          inbound: []
                          outbound: []
                        sg-0b:
                          description: default
                          default: true
                          inbound:
                            - { allow: all, from: self }
                          outbound: []
                        """).leavesOut();
    }

    @Test
    void without_its_name_the_default_group_is_known_by_what_aws_calls_it() {
        Answers.ofVpc(folder)
                .file("groups.json", """
                        {'SecurityGroups': [{'GroupId': 'sg-0a', 'VpcId': 'vpc-0a', 'GroupName': 'name-1', 'Description': 'default VPC security group',
                           'IpPermissions': [], 'IpPermissionsEgress': []}]}""")
                .imported()
                .holds("sg-0a:\ndescription: name-1\ndefault: true\ninbound: []");
    }

    @Test
    void a_group_that_another_vpc_shares_says_so() {
        Answers.ofVpc(folder)
                .file("groups.json", """
                        {'Vpcs': [{'VpcId': 'vpc-0b', 'CidrBlock': '10.2.0.0/16', 'OwnerId': '111122223333', 'Region': 'us-east-1'}],
                         'SecurityGroups': [{'GroupId': 'sg-0b', 'VpcId': 'vpc-0b', 'GroupName': 'app'}],
                         'SecurityGroupVpcAssociations': [{'GroupId': 'sg-0b', 'VpcId': 'vpc-0a', 'State': 'associated'}],
                         'NetworkInterfaces': [{'NetworkInterfaceId': 'eni-0a', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'PrivateIpAddress': '10.0.0.9',
                            'Status': 'in-use', 'Groups': [{'GroupId': 'sg-0b'}]}]}""")
                .imported()
                .holds("sg-0b:\ndescription: app\nalsoIn: [vpc-0a]")
                .holds("eni-0a: { subnet: subnet-0a, ip: 10.0.0.9, securityGroups: [vpc-0b/sg-0b] }");
    }

    @Test
    void the_prefix_lists_of_aws_stay_aws_s() {
        Answers.ofVpc(folder)
                .file("lists.json", """
                        {'PrefixLists': [
                          {'PrefixListId': 'pl-63a5400a', 'PrefixListName': 'com.amazonaws.us-east-1.s3', 'Cidrs': ['54.231.0.0/17', '3.5.0.0/20']},
                          {'PrefixListId': 'pl-0b', 'PrefixListName': 'com.amazonaws.global.cloudfront.origin-facing', 'OwnerId': 'AWS', 'MaxEntries': 50},
                          {'PrefixListId': 'pl-0c', 'PrefixListName': 'mine', 'OwnerId': '111122223333', 'MaxEntries': 3}]}""")
                .file(
                        "managed.json",
                        "{'PrefixLists': [{'PrefixListId': 'pl-63a5400a', 'PrefixListName': 'com.amazonaws.us-east-1.s3', 'OwnerId': 'AWS'}]}")
                .imported()
                .holds("""
                        prefixLists:
                          pl-0b: { service: cloudfront.origin-facing }
                          pl-0c: { maxEntries: 3, description: mine }
                          pl-63a5400a: { service: s3, region: us-east-1, entries: [3.5.0.0/20, 54.231.0.0/17] }
                        """)
                .leavesOut(
                        "pl-0c: its entries are not in the data (get-managed-prefix-list-entries); it holds no address");
    }
}
