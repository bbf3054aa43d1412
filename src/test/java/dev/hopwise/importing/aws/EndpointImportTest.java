package dev.hopwise.importing.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.topology.Policy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointImportTest {
    @TempDir
    Path folder;

    @Test
    void a_gateway_endpoint_is_in_tables_whose_routes_to_it_are_implied() {
        Answers.ofVpc(folder)
                .file("endpoints.json", """
                        {'RouteTables': [{'RouteTableId': 'rtb-0a', 'VpcId': 'vpc-0a', 'Associations': [{'Main': true}], 'Routes': [
                            {'DestinationPrefixListId': 'pl-0a', 'GatewayId': 'vpce-0a', 'State': 'active', 'Origin': 'CreateRoute'}]}],
                         'VpcEndpoints': [{'VpcEndpointId': 'vpce-0a', 'VpcId': 'vpc-0a', 'VpcEndpointType': 'Gateway', 'State': 'available',
                            'ServiceName': 'com.amazonaws.us-east-1.s3', 'RouteTableIds': ['rtb-0a', 'rtb-09'],
                            'PolicyDocument': '{\\'Statement\\': [{\\'Effect\\': \\'Allow\\', \\'Principal\\': \\'*\\', \\'Action\\': \\'*\\', \\'Resource\\': \\'*\\'}]}'}]}""")
                .imported()
                .holds("routeTables:\nrtb-0a:\nmain: true\nendpoints:")
                .holds("vpce-0a: { type: gateway, service: s3, routeTables: [rtb-0a] }")
                .leavesOut("vpce-0a: its route table rtb-09 is not in the data");
    }

    @Test
    void an_interface_endpoint_has_an_address_in_each_subnet() {
        Answers.ofVpc(folder)
                .file("endpoints.json", """
                        {'SecurityGroups': [{'GroupId': 'sg-0a', 'VpcId': 'vpc-0a', 'GroupName': 'web'}],
                         'VpcEndpoints': [
                          {'VpcEndpointId': 'vpce-0a', 'VpcId': 'vpc-0a', 'VpcEndpointType': 'Interface', 'State': 'available', 'PrivateDnsEnabled': true,
                           'ServiceName': 'com.amazonaws.us-east-1.ecr.api', 'SubnetIds': ['subnet-0a', 'subnet-0b'], 'Groups': [{'GroupId': 'sg-0a'}],
                           'NetworkInterfaceIds': ['eni-0a', 'eni-0b'], 'IpAddressType': 'dualstack', 'Tags': [{'Key': 'Name', 'Value': 'registry'}]},
                          {'VpcEndpointId': 'vpce-0b', 'VpcId': 'vpc-0a', 'VpcEndpointType': 'Interface', 'State': 'PendingAcceptance', 'ServiceRegion': 'eu-west-1',
                           'ServiceName': 'com.amazonaws.vpce.eu-west-1.vpce-svc-0a', 'SubnetIds': ['subnet-0b'], 'Groups': [{'GroupId': 'sg-0a'}]},
                          {'VpcEndpointId': 'vpce-0c', 'VpcId': 'vpc-0a', 'VpcEndpointType': 'GatewayLoadBalancer', 'State': 'available',
                           'ServiceName': 'com.amazonaws.vpce.us-east-1.vpce-svc-0b', 'SubnetIds': ['subnet-0a']},
                          {'VpcEndpointId': 'vpce-0d', 'VpcId': 'vpc-0a', 'VpcEndpointType': 'ServiceNetwork', 'State': 'available', 'ServiceName': 'x'}],
                         'NetworkInterfaces': [
                          {'NetworkInterfaceId': 'eni-0a', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'PrivateIpAddress': '10.0.0.9', 'Status': 'in-use', 'InterfaceType': 'vpc_endpoint'},
                          {'NetworkInterfaceId': 'eni-0b', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0b', 'PrivateIpAddress': '10.0.1.9', 'Status': 'in-use', 'InterfaceType': 'vpc_endpoint'}],
                         'InstanceConnectEndpoints': [{'InstanceConnectEndpointId': 'eice-0a', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a',
                           'SecurityGroupIds': ['sg-0a'], 'PreserveClientIp': true, 'State': 'create-complete'}]}""")
                .imported()
                .holds("""
                        endpoints:
                          vpce-0a: { type: interface, service: ecr.api, subnets: { subnet-0a: 10.0.0.9, subnet-0b: 10.0.1.9 }, securityGroups: [sg-0a], privateDns: true, ipAddressType: dualstack, description: registry }
                          vpce-0b: { type: interface, service: com.amazonaws.vpce.eu-west-1.vpce-svc-0a, subnets: [subnet-0b], securityGroups: [sg-0a], serviceRegion: eu-west-1, state: pendingAcceptance }
                          vpce-0c: { type: gatewayLoadBalancer, service: com.amazonaws.vpce.us-east-1.vpce-svc-0b, subnets: [subnet-0a] }
                          eice-0a: { type: instanceConnect, subnet: subnet-0a, securityGroups: [sg-0a], preserveClientIp: true }
                        """)
                .holdsNot("interfaces:")
                .leavesOut("vpce-0d: an endpoint of type servicenetwork in state available");
    }

    @Test
    void a_policy_that_does_not_allow_everything_is_written_out() {
        Answers.Outcome outcome = Answers.ofVpc(folder)
                .text("endpoints.json", """
                        {"VpcEndpoints": [{"VpcEndpointId": "vpce-0a", "VpcId": "vpc-0a", "VpcEndpointType": "Gateway", "State": "available",
                           "ServiceName": "com.amazonaws.us-east-1.s3", "RouteTableIds": [],
                           "PolicyDocument": "{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Principal\\":{\\"AWS\\":[\\"*\\",\\"012345678901\\"]},\\"Action\\":\\"s3:GetObject\\",\\"Resource\\":[\\"arn:aws:s3:::logs/*\\"],\\"Condition\\":{\\"Bool\\":{\\"aws:SecureTransport\\":true}}}]}"},
                          {"VpcEndpointId": "vpce-0b", "VpcId": "vpc-0a", "VpcEndpointType": "Gateway", "State": "available",
                           "ServiceName": "com.amazonaws.us-east-1.dynamodb", "PolicyDocument": "no policy"}]}""")
                .imported()
                .holds("""
                        vpce-0a:
                          type: gateway
                          service: s3
                          policy:
                            Version: 2012-10-17
                            Statement:
                              - Effect: Allow
                                Principal:
                                  AWS: ["*", "012345678901"]
                                Action: s3:GetObject
                                Resource: [arn:aws:s3:::logs/*]
                                Condition:
                                  Bool:
                                    aws:SecureTransport: true
                        vpce-0b: { type: gateway, service: dynamodb }
                        """)
                .leavesOut("vpce-0b: its policy, which is no whole policy document; full access counts");
        Policy policy = outcome.topology()
                .vpcs()
                .get("vpc-0a")
                .endpoints()
                .get("vpce-0a")
                .policy()
                .orElseThrow();
        assertEquals(
                List.of("*", "012345678901"),
                policy.statements().get(0).principals().patterns());
    }
}
