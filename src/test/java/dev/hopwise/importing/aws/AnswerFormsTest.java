package dev.hopwise.importing.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.importing.ImportException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerFormsTest {
    @TempDir
    Path folder;

    @Test
    void answers_may_lie_in_folders_of_accounts_and_regions() {
        Answers.in(folder)
                .file(
                        "111122223333/us-east-1/one.json",
                        "{'Vpcs': [{'VpcId': 'vpc-0a', 'CidrBlock': '10.0.0.0/16'}], 'RouteTables': [], 'NetworkAcls': [], 'SecurityGroups': []}")
                .file("444455556666/eu-west-1/two.json", "{'Vpcs': [{'VpcId': 'vpc-0b', 'CidrBlock': '10.0.0.0/16'}]}")
                .imported()
                .holds("vpc-0a:\nregion: us-east-1\naccount: \"111122223333\"")
                .holds("vpc-0b:\nregion: eu-west-1\naccount: \"444455556666\"");
    }

    @Test
    void lists_of_the_same_key_are_one_and_things_described_twice_too() {
        Answers.ofVpc(folder)
                .file(
                        "again.json",
                        "{'Vpcs': [{'VpcId': 'vpc-0a', 'CidrBlock': '10.0.0.0/16', 'OwnerId': '111122223333', 'Tags': [{'Key': 'Name', 'Value': 'shop'}]}]}")
                .file(
                        "other.json",
                        "{'Subnets': [{'SubnetId': 'subnet-0a', 'VpcId': 'vpc-0a', 'CidrBlock': '10.0.9.0/24', 'AvailabilityZone': 'us-east-1a'}]}")
                .imported()
                .holds("vpc-0a:\ndescription: shop\ncidrs: [10.0.0.0/16]\nsubnets:")
                .leavesOut("subnet-0a: described more than once, and not alike; the first description counts");
    }

    @Test
    void one_file_may_hold_all_lists_in_lower_case() {
        Answers.in(folder).file("network.json", """
                        {'collector_version': '1.2', 'provider': 'aws',
                         'vpcs': [{'VpcId': 'VpcId:1', 'CidrBlock': '10.0.0.0/16', 'OwnerId': 'OwnerId:2', 'Region': 'eu-north-1', 'Tags': null, 'Ipv6CidrBlockAssociationSet': null}],
                         'subnets': [{'SubnetId': 'SubnetId:3', 'VpcId': 'VpcId:1', 'CidrBlock': '10.0.0.0/24', 'AvailabilityZone': 'eu-north-1a'}],
                         'route_tables': [], 'network_acls': [],
                         'security_groups': [{'GroupId': 'GroupId:4', 'VpcId': 'VpcId:1', 'GroupName': 'web', 'Tags': null, 'IpPermissionsEgress': [], 'IpPermissions': [
                            {'IpProtocol': '-1', 'FromPort': null, 'ToPort': null, 'IpRanges': [], 'Ipv6Ranges': [], 'PrefixListIds': [],
                             'UserIdGroupPairs': [{'GroupId': 'GroupId:4', 'Description': null, 'VpcId': null}]}]}],
                         'internet_gateways': [{'InternetGatewayId': 'InternetGatewayId:5', 'Attachments': [{'State': 'available', 'VpcId': 'VpcId:1'}]}],
                         'instances': [{'InstanceId': 'InstanceId:6', 'VpcId': 'VpcId:1', 'SubnetId': 'SubnetId:3', 'PrivateIpAddress': '10.0.0.9', 'State': {'Name': 'running'},
                            'PublicDnsName': 'PublicDnsName:8', 'NetworkInterfaces': [{'NetworkInterfaceId': 'NetworkInterfaceId:7', 'VpcId': 'VpcId:1', 'SubnetId': 'SubnetId:3',
                              'PrivateIpAddress': '10.0.0.9', 'Association': {'PublicIp': '52.0.0.9', 'PublicDnsName': 'PublicDnsName:8'},
                              'Status': 'in-use', 'Groups': [{'GroupId': 'GroupId:4'}]}]}]}""").imported().holds("""
                        defaults: { region: eu-north-1, account: OwnerId:2 }

                        vpcs:
                          VpcId:1:
                            cidrs: [10.0.0.0/16]
                            dnsHostnames: true
                            internetGateway: InternetGatewayId:5
                            subnets:
                              SubnetId:3: { az: eu-north-1a, cidr: 10.0.0.0/24 }
                            securityGroups:
                              GroupId:4:
                                description: web
                                inbound:
                                  - { allow: all, from: self }
                                outbound: []
                            interfaces:
                              NetworkInterfaceId:7: { subnet: SubnetId:3, ip: 10.0.0.9, publicIp: 52.0.0.9, securityGroups: [GroupId:4], instance: InstanceId:6 }
                        """).leavesOut();
    }

    @Test
    void a_file_may_have_any_name_and_any_encoding_of_json() throws IOException {
        Answers.in(folder).file("describe-vpcs.out", Answers.VPC);
        String more =
                "{\"InternetGateways\": [{\"InternetGatewayId\": \"igw-0a\", \"Attachments\": [{\"State\": \"available\","
                        + " \"VpcId\": \"vpc-0a\"}], \"Tags\": [{\"Key\": \"Name\", \"Value\": \"Tür\"}]}]}";
        Files.write(folder.resolve("gateways.json"), ("\uFEFF" + more).getBytes(StandardCharsets.UTF_16LE));
        Answers.in(folder)
                .imported()
                .holds("internetGateway: { id: igw-0a, description: Tür }")
                .leavesOut();
    }

    @Test
    void one_file_alone_will_do_and_names_the_topology() {
        Answers.ofVpc(folder);
        String yaml = AwsImport.read(folder.resolve("vpc.json"), Optional.empty(), Optional.empty())
                .yaml();
        assertTrue(yaml.startsWith("topology: vpc\n"), yaml);
    }

    @Test
    void the_topology_is_called_after_its_folder() {
        Answers.in(folder).file("a shop: north/vpc.json", Answers.VPC);
        String yaml = AwsImport.read(folder.resolve("a shop: north"), Optional.empty(), Optional.empty())
                .yaml();
        assertTrue(yaml.startsWith("topology: \"a shop: north\"\n"), yaml);
    }

    @Test
    void what_is_no_answer_is_named() {
        Answers.ofVpc(folder)
                .text("README.md", "# Captured in spring")
                .text("aws.ini", "[default]\nregion = us-east-1")
                .text(".git/HEAD", "ref: x")
                .file("package.json", "{'name': 'x', 'version': '1.0'}")
                .file(
                        "other.json",
                        "{'Widgets': [{'Size': 3}, {'Size': 4}], 'Settings': {'a': 1}, 'AvailabilityZones': [{'ZoneName': 'us-east-1a'}]}")
                .file("lb.json", "{'LoadBalancers': [{'LoadBalancerArn': 'arn:aws:x', 'LoadBalancerName': 'front'}]}")
                .imported()
                .leavesOut(
                        "README.md: not JSON, so not read",
                        "Widgets: 2 entries, which have no place in a topology file",
                        "aws.ini: not JSON, so not read",
                        "front: of LoadBalancers, which have no place in a topology file",
                        "other.json: 'Settings' has no place in a topology file",
                        "package.json: no list of a describe answer in it");
    }

    @Test
    void broken_json_is_named_by_line_and_column_and_not_quoted() {
        Answers.ofVpc(folder).text("sub/broken.json", "{\"Vpcs\": [\n  {\"VpcId\": hunter2}]}");
        ImportException fault = assertThrows(ImportException.class, this::read);
        Path file = folder.resolve("sub/broken.json");
        assertTrue(fault.getMessage().startsWith(file + ":2:"), fault.getMessage());
        assertFalse(fault.getMessage().contains("hunter2"), fault.getMessage());
    }

    @Test
    void an_answer_that_was_cut_off_is_broken_and_so_is_an_empty_one() {
        Answers.in(folder).text("cut.json", "{\"Vpcs\": [");
        assertTrue(assertThrows(ImportException.class, this::read).getMessage().contains("cut.json:1:"));
        Answers.in(folder).text("cut.json", "");
        assertTrue(assertThrows(ImportException.class, this::read).getMessage().contains("cut.json:1:1"));
    }

    @Test
    void a_folder_without_any_answer_is_no_input() {
        Answers.in(folder).file("x.json", "{'Widgets': []}");
        assertTrue(assertThrows(ImportException.class, this::read).getMessage().contains("no list of an answer"));
        Path missing = folder.resolve("missing");
        ImportException fault =
                assertThrows(ImportException.class, () -> AwsImport.read(missing, Optional.empty(), Optional.empty()));
        assertEquals(missing + ": there is no such file or folder", fault.getMessage());
    }

    @Test
    void an_account_without_vpcs_is_an_empty_topology() {
        Answers.in(folder)
                .file("vpcs.json", "{'Vpcs': [], 'RouteTables': [], 'NetworkAcls': [], 'SecurityGroups': []}")
                .imported()
                .leavesOut();
    }

    @Test
    void ids_that_a_topology_file_cannot_hold_are_made_legal() {
        Answers.Outcome outcome = Answers.in(folder).file("vpcs.json", """
                        {'Vpcs': [{'VpcId': 'my vpc', 'CidrBlock': '10.0.0.0/16', 'OwnerId': '111122223333', 'Region': 'us-east-1'},
                                  {'VpcId': 'my/vpc', 'CidrBlock': '10.1.0.0/16', 'OwnerId': '111122223333', 'Region': 'us-east-1'},
                                  {'VpcId': 'internet', 'CidrBlock': '10.2.0.0/16', 'OwnerId': '111122223333', 'Region': 'us-east-1'}],
                         'SecurityGroups': [{'GroupId': 'a@b', 'VpcId': 'my/vpc', 'GroupName': 'x'}],
                         'RouteTables': [], 'NetworkAcls': []}""").imported();
        assertEquals(
                List.of("aws-internet", "my-vpc", "my-vpc-2"),
                outcome.topology().vpcs().keySet().stream().sorted().toList());
        outcome.holds("a-b:\ndescription: x");
        assertTrue(outcome.notCarried().contains("my/vpc: the file cannot hold this id; it is written as my-vpc-2"));
    }

    private void read() {
        AwsImport.read(folder, Optional.empty(), Optional.empty());
    }
}
