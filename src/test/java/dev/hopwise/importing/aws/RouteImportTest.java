package dev.hopwise.importing.aws;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteImportTest {
    @TempDir
    Path folder;

    @Test
    void routes_keep_their_targets_but_for_those_that_are_implied() {
        Answers.ofVpc(folder)
                .file("routes.json", """
                        {'RouteTables': [{'RouteTableId': 'rtb-0a', 'VpcId': 'vpc-0a', 'Associations': [{'Main': true}], 'Tags': [{'Key': 'Name', 'Value': 'main'}],
                          'PropagatingVgws': [{'GatewayId': 'vgw-0a'}], 'Routes': [
                            {'DestinationCidrBlock': '10.0.0.0/16', 'GatewayId': 'local', 'Origin': 'CreateRouteTable', 'State': 'active'},
                            {'DestinationCidrBlock': '0.0.0.0/0', 'GatewayId': 'igw-0a', 'Origin': 'CreateRoute', 'State': 'active'},
                            {'DestinationIpv6CidrBlock': '::/0', 'EgressOnlyInternetGatewayId': 'eigw-0a', 'State': 'active'},
                            {'DestinationIpv6CidrBlock': '64:ff9b::/96', 'NatGatewayId': 'nat-0a', 'State': 'active'},
                            {'DestinationPrefixListId': 'pl-0a', 'InstanceId': 'i-0a', 'NetworkInterfaceId': 'eni-0a', 'State': 'active'},
                            {'DestinationCidrBlock': '10.0.1.0/24', 'GatewayId': 'vpce-0a', 'State': 'active'},
                            {'DestinationCidrBlock': '10.8.0.0/16', 'InstanceId': 'i-0a', 'State': 'active'},
                            {'DestinationCidrBlock': '10.9.0.0/16', 'GatewayId': 'vgw-0a', 'Origin': 'EnableVgwRoutePropagation', 'State': 'active'}]}],
                         'InternetGateways': [{'InternetGatewayId': 'igw-0a', 'Attachments': [{'State': 'available', 'VpcId': 'vpc-0a'}]}],
                         'EgressOnlyInternetGateways': [{'EgressOnlyInternetGatewayId': 'eigw-0a', 'Attachments': [{'State': 'attached', 'VpcId': 'vpc-0a'}]}],
                         'NatGateways': [{'NatGatewayId': 'nat-0a', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'State': 'available'}],
                         'SecurityGroups': [{'GroupId': 'sg-0a', 'VpcId': 'vpc-0a', 'GroupName': 'web'}],
                         'NetworkInterfaces': [{'NetworkInterfaceId': 'eni-0a', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'PrivateIpAddress': '10.0.0.9',
                            'Status': 'in-use', 'Attachment': {'InstanceId': 'i-0a'}, 'Groups': [{'GroupId': 'sg-0a'}]}],
                         'VpcEndpoints': [{'VpcEndpointId': 'vpce-0a', 'VpcId': 'vpc-0a', 'VpcEndpointType': 'GatewayLoadBalancer', 'State': 'available',
                            'ServiceName': 'com.amazonaws.vpce.us-east-1.vpce-svc-0b', 'SubnetIds': ['subnet-0b']}],
                         'PrefixLists': [{'PrefixListId': 'pl-0a', 'Cidrs': ['198.51.100.0/24']}],
                         'VpnGateways': [{'VpnGatewayId': 'vgw-0a', 'State': 'available', 'VpcAttachments': [{'State': 'attached', 'VpcId': 'vpc-0a'}]}]}""")
                .imported()
                .holds("""
                        rtb-0a:
                          description: main
                          main: true
                          routes:
                            - { to: 0.0.0.0/0, via: igw-0a }
                            - { to: "::/0", via: eigw-0a }
                            - { to: 64:ff9b::/96, via: nat-0a }
                            - { to: pl-0a, via: eni-0a }
                            - { to: 10.0.1.0/24, via: vpce-0a }
                            - { to: 10.8.0.0/16, via: eni-0a }
                            - { to: 10.9.0.0/16, via: vgw-0a, origin: propagated }
                          propagate: [vgw-0a]
                        """)
                .holds("vgw-0a: { vpc: vpc-0a, routes: [10.9.0.0/16] }")
                .leavesOut();
    }

    @Test
    void a_blackhole_names_what_is_gone() {
        Answers.ofVpc(folder).file("routes.json", """
                        {'InternetGateways': [{'InternetGatewayId': 'igw-0a', 'Attachments': []}],
                         'RouteTables': [{'RouteTableId': 'rtb-0a', 'VpcId': 'vpc-0a', 'Associations': [], 'Routes': [
                            {'DestinationCidrBlock': '0.0.0.0/0', 'GatewayId': 'igw-0a', 'State': 'blackhole'},
                            {'DestinationCidrBlock': '10.8.0.0/16', 'NetworkInterfaceId': 'eni-09', 'State': 'blackhole'}]}]}""").imported().holds("""
                        routes:
                          - { to: 0.0.0.0/0, via: igw-0a, state: blackhole }
                          - { to: 10.8.0.0/16, via: eni-09, state: blackhole }
                        """).leavesOut("igw-0a: attached to no VPC");
    }

    @Test
    void routes_to_what_the_file_does_not_hold_are_left_out() {
        Answers.ofVpc(folder)
                .file("routes.json", """
                        {'RouteTables': [{'RouteTableId': 'rtb-0a', 'VpcId': 'vpc-0a', 'Associations': [{'GatewayId': 'vgw-0a'}],
                           'PropagatingVgws': [{'GatewayId': 'vgw-09'}], 'Routes': [
                            {'DestinationCidrBlock': '10.1.0.0/16', 'LocalGatewayId': 'lgw-0a', 'State': 'active'},
                            {'DestinationCidrBlock': '10.2.0.0/16', 'CarrierGatewayId': 'cagw-0a', 'State': 'active'},
                            {'DestinationCidrBlock': '10.3.0.0/16', 'CoreNetworkArn': 'arn:aws:networkmanager::111122223333:core-network/core-network-0a', 'State': 'active'},
                            {'DestinationCidrBlock': '10.4.0.0/16', 'VpcPeeringConnectionId': 'pcx-09', 'State': 'active'},
                            {'DestinationPrefixListId': 'pl-09', 'NatGatewayId': 'nat-09', 'State': 'active'},
                            {'DestinationCidrBlock': '10.0.1.0/24', 'GatewayId': 'local', 'State': 'active'}]}]}""")
                .imported()
                .holds("rtb-0a: {}")
                .leavesOut(
                        "rtb-0a: its association with vgw-0a, which is no internet gateway of its VPC",
                        "rtb-0a: propagation from vgw-09, which is not in the data",
                        "rtb-0a: route to 10.0.1.0/24 via local, which is no block of vpc-0a",
                        "rtb-0a: route to 10.1.0.0/16 via lgw-0a, which is not in the data or no target of routes in vpc-0a",
                        "rtb-0a: route to 10.2.0.0/16 via cagw-0a, which is not in the data or no target of routes in vpc-0a",
                        "rtb-0a: route to 10.3.0.0/16 via arn:aws:networkmanager::111122223333:core-network/core-network-0a, which is not in the data or no target of routes in vpc-0a",
                        "rtb-0a: route to 10.4.0.0/16 via pcx-09, which is not in the data or no target of routes in vpc-0a",
                        "rtb-0a: route to pl-09 via nat-09; the prefix list is not in the data");
    }

    @Test
    void a_table_at_an_internet_gateway_is_its_edge_table() {
        Answers.ofVpc(folder)
                .file("routes.json", """
                        {'InternetGateways': [{'InternetGatewayId': 'igw-0a', 'Attachments': [{'State': 'available', 'VpcId': 'vpc-0a'}], 'Tags': [{'Key': 'Name', 'Value': 'door'}]}],
                         'RouteTables': [{'RouteTableId': 'rtb-0a', 'VpcId': 'vpc-0a', 'Associations': [{'GatewayId': 'igw-0a'}], 'Routes': []}]}""")
                .imported()
                .holds("internetGateway: { id: igw-0a, routeTable: rtb-0a, description: door }")
                .leavesOut();
    }
}
