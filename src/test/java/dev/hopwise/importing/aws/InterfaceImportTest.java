package dev.hopwise.importing.aws;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterfaceImportTest {
    private static final String GROUPS =
            "{'SecurityGroups': [{'GroupId': 'sg-0a', 'VpcId': 'vpc-0a', 'GroupName': 'web'}]}";

    @TempDir
    Path folder;

    private Answers answers() {
        return Answers.ofVpc(folder).file("groups.json", GROUPS);
    }

    @Test
    void an_interface_keeps_its_addresses_groups_and_instance() {
        answers()
                .file("interfaces.json", """
                        {'NetworkInterfaces': [{'NetworkInterfaceId': 'eni-0a', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'InterfaceType': 'interface',
                           'PrivateIpAddress': '10.0.0.9', 'SourceDestCheck': false, 'Status': 'in-use', 'Groups': [{'GroupId': 'sg-0a'}],
                           'Attachment': {'InstanceId': 'i-0a', 'Status': 'attached'}, 'Association': {'PublicIp': '52.0.0.9'},
                           'PrivateIpAddresses': [
                             {'Primary': true, 'PrivateIpAddress': '10.0.0.9', 'Association': {'PublicIp': '52.0.0.9'}},
                             {'Primary': false, 'PrivateIpAddress': '10.0.0.11', 'Association': {'PublicIp': '52.0.0.11'}},
                             {'Primary': false, 'PrivateIpAddress': '10.0.0.10'}],
                           'Ipv4Prefixes': [{'Ipv4Prefix': '10.0.0.64/28'}],
                           'Ipv6Addresses': [{'Ipv6Address': '2600:1f16:1:100:0::9'}],
                           'TagSet': [{'Key': 'Name', 'Value': 'front'}]}]}""")
                .imported()
                .holds("""
                        interfaces:
                          eni-0a: { subnet: subnet-0a, ip: 10.0.0.9, secondaryIps: [10.0.0.10, 10.0.0.11], ipv6: [2600:1f16:1:100::9], publicIp: 52.0.0.9, securityGroups: [sg-0a], sourceDestCheck: false, instance: i-0a, description: front }
                        """)
                .leavesOut(
                        "eni-0a: the block 10.0.0.64/28 delegated to it",
                        "eni-0a: the public address 52.0.0.11 of a secondary address");
    }

    @Test
    void what_is_not_attached_or_not_running_says_so() {
        answers().file("interfaces.json", """
                        {'NetworkInterfaces': [
                          {'NetworkInterfaceId': 'eni-0a', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'PrivateIpAddress': '10.0.0.9', 'Status': 'available', 'Groups': [{'GroupId': 'sg-0a'}]},
                          {'NetworkInterfaceId': 'eni-0b', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'PrivateIpAddress': '10.0.0.10', 'Groups': [{'GroupId': 'sg-0a'}]},
                          {'NetworkInterfaceId': 'eni-0c', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'PrivateIpAddress': '10.0.0.11', 'Status': 'in-use', 'Groups': [{'GroupId': 'sg-0a'}],
                           'Attachment': {'InstanceId': 'i-0c', 'Status': 'attached'}},
                          {'NetworkInterfaceId': 'eni-0d', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'PrivateIpAddress': '10.0.0.12', 'Status': 'in-use', 'Groups': [{'GroupId': 'sg-0a'}]}],
                         'Reservations': [{'Instances': [
                            {'InstanceId': 'i-0c', 'State': {'Name': 'stopped'}, 'PrivateIpAddress': '10.0.0.11', 'Tags': [{'Key': 'Name', 'Value': 'batch'}]},
                            {'InstanceId': 'i-0d', 'State': {'Name': 'terminated'}}]}]}""").imported().holds("""
                        eni-0a: { subnet: subnet-0a, ip: 10.0.0.9, securityGroups: [sg-0a], attached: false }
                        eni-0b: { subnet: subnet-0a, ip: 10.0.0.10, securityGroups: [sg-0a], attached: false }
                        eni-0c: { subnet: subnet-0a, ip: 10.0.0.11, securityGroups: [sg-0a], instance: i-0c, attached: false, description: batch }
                        eni-0d: { subnet: subnet-0a, ip: 10.0.0.12, securityGroups: [sg-0a] }
                        """);
    }

    @Test
    void instances_tell_of_interfaces_that_no_other_answer_describes() {
        answers()
                .file("instances.json", """
                        {'Reservations': [{'Instances': [
                          {'InstanceId': 'i-0a', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'State': {'Name': 'running'}, 'Tags': [{'Key': 'Name', 'Value': 'one'}],
                           'PrivateIpAddress': '10.0.0.9', 'NetworkInterfaces': [
                             {'NetworkInterfaceId': 'eni-0a', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'PrivateIpAddress': '10.0.0.9',
                              'Status': 'in-use', 'Groups': [{'GroupId': 'sg-0a'}], 'Attachment': {'Status': 'attached'}}]},
                          {'InstanceId': 'i-0b', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'State': {'Name': 'running'},
                           'PrivateIpAddress': '10.0.0.10', 'PublicIpAddress': '52.0.0.10', 'SecurityGroups': [{'GroupId': 'sg-0a'}]}]}],
                         'Addresses': [{'PublicIp': '52.0.0.9', 'NetworkInterfaceId': 'eni-0a', 'PrivateIpAddress': '10.0.0.9'},
                                       {'PublicIp': '52.0.0.99'}]}""")
                .imported()
                .holds("""
                        interfaces:
                          eni-0a: { subnet: subnet-0a, ip: 10.0.0.9, publicIp: 52.0.0.9, securityGroups: [sg-0a], instance: i-0a, description: one }
                          i-0b: { subnet: subnet-0a, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [sg-0a], instance: i-0b }
                        """)
                .leavesOut("52.0.0.99: an elastic IP address of no interface");
    }

    @Test
    void interfaces_of_services_are_interfaces_and_those_of_gateways_are_part_of_them() {
        answers()
                .file("interfaces.json", """
                        {'NetworkInterfaces': [
                          {'NetworkInterfaceId': 'eni-0a', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'PrivateIpAddress': '10.0.0.9', 'Status': 'in-use',
                           'InterfaceType': 'lambda', 'RequesterManaged': true, 'Description': 'AWS Lambda VPC ENI: mail', 'Groups': [{'GroupId': 'sg-0a'}]},
                          {'NetworkInterfaceId': 'eni-0b', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'PrivateIpAddress': '10.0.0.10', 'Status': 'in-use',
                           'InterfaceType': 'natGateway', 'Groups': []},
                          {'NetworkInterfaceId': 'eni-0c', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'PrivateIpAddress': '10.0.0.11', 'Status': 'in-use',
                           'InterfaceType': 'nat_gateway', 'Groups': []},
                          {'NetworkInterfaceId': 'eni-0d', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'PrivateIpAddress': '10.0.0.12', 'Status': 'in-use',
                           'InterfaceType': 'transit_gateway', 'Groups': []},
                          {'NetworkInterfaceId': 'eni-0e', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'PrivateIpAddress': '10.0.0.13', 'Status': 'in-use',
                           'InterfaceType': 'network_load_balancer', 'Description': 'ELB net/front/0a', 'Groups': []},
                          {'NetworkInterfaceId': 'eni-0f', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-09', 'PrivateIpAddress': '10.0.0.14', 'Groups': []}],
                         'NatGateways': [{'NatGatewayId': 'nat-0a', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'State': 'available', 'NatGatewayAddresses': [
                           {'NetworkInterfaceId': 'eni-0b', 'PrivateIp': '10.0.0.10', 'PublicIp': '52.0.0.10'}]}]}""")
                .imported()
                .holds("""
                        interfaces:
                          eni-0a: { subnet: subnet-0a, ip: 10.0.0.9, securityGroups: [sg-0a], description: "AWS Lambda VPC ENI: mail" }
                          eni-0e: { subnet: subnet-0a, ip: 10.0.0.13, securityGroups: [], description: ELB net/front/0a }
                        natGateways:
                          nat-0a: { subnet: subnet-0a, publicIp: 52.0.0.10, privateIp: 10.0.0.10 }
                        """)
                .leavesOut(
                        "eni-0c: part of a NAT gateway that is not in the data",
                        "eni-0d: part of a transit gateway attachment that is not in the data",
                        "eni-0e: no security group filters it, which a topology file cannot say; the VPC's default group counts",
                        "eni-0f: its subnet subnet-09 is not in the data");
    }

    @Test
    void nat_gateways_are_public_or_private_zonal_or_regional_and_in_any_state() {
        answers()
                .file("nat.json", """
                        {'NatGateways': [
                          {'NatGatewayId': 'nat-0a', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'State': 'deleted', 'ConnectivityType': 'private',
                           'NatGatewayAddresses': [{'PrivateIp': '10.0.0.10'}]},
                          {'NatGatewayId': 'nat-0b', 'VpcId': 'vpc-0a', 'State': 'available', 'AvailabilityMode': 'regional', 'NatGatewayAddresses': [
                            {'AvailabilityZone': 'us-east-1b', 'PublicIp': '52.0.0.12'},
                            {'AvailabilityZone': 'us-east-1a', 'PublicIp': '52.0.0.11', 'IsPrimary': true}],
                           'Tags': [{'Key': 'Name', 'Value': 'out'}]},
                          {'NatGatewayId': 'nat-0c', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-09', 'State': 'available'}]}""")
                .imported()
                .holds("""
                        natGateways:
                          nat-0a: { subnet: subnet-0a, privateIp: 10.0.0.10, connectivity: private, state: deleted }
                          nat-0b: { scope: regional, azs: [us-east-1a, us-east-1b], publicIp: 52.0.0.11, description: out }
                        """)
                .leavesOut("nat-0b: its further address 52.0.0.12", "nat-0c: its subnet subnet-09 is not in the data");
    }
}
