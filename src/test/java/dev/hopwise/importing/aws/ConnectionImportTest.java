package dev.hopwise.importing.aws;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionImportTest {
    private static final String SECOND_VPC = """
            {'Vpcs': [{'VpcId': 'vpc-0b', 'CidrBlock': '10.2.0.0/16', 'OwnerId': '111122223333', 'Region': 'us-east-1'}],
             'Subnets': [{'SubnetId': 'subnet-0c', 'VpcId': 'vpc-0b', 'CidrBlock': '10.2.0.0/24', 'AvailabilityZone': 'us-east-1a'}]}
            {'VpcId': 'vpc-0b', 'EnableDnsSupport': {'Value': true}}
            {'VpcId': 'vpc-0b', 'EnableDnsHostnames': {'Value': false}}""";

    @TempDir
    Path folder;

    @Test
    void a_peering_seen_from_both_accounts_is_one() {
        Answers.ofVpc(folder)
                .file("second.json", SECOND_VPC)
                .file("111122223333/peerings.json", """
                        {'VpcPeeringConnections': [{'VpcPeeringConnectionId': 'pcx-0a', 'Status': {'Code': 'active'}, 'Tags': [{'Key': 'Name', 'Value': 'a-b'}],
                          'RequesterVpcInfo': {'VpcId': 'vpc-0b', 'PeeringOptions': {'AllowDnsResolutionFromRemoteVpc': true}}, 'AccepterVpcInfo': {'VpcId': 'vpc-0a'}}]}""")
                .file("444455556666/peerings.json", """
                        {'VpcPeeringConnections': [{'VpcPeeringConnectionId': 'pcx-0a', 'Status': {'Code': 'active'},
                          'RequesterVpcInfo': {'VpcId': 'vpc-0b'}, 'AccepterVpcInfo': {'VpcId': 'vpc-0a', 'PeeringOptions': {'AllowDnsResolutionFromRemoteVpc': true}}}]}""")
                .imported()
                .holds("""
                        peerings:
                          pcx-0a: { between: [vpc-0b, vpc-0a], status: active, dnsResolution: [vpc-0b, vpc-0a], description: a-b }
                        """)
                .leavesOut();
    }

    @Test
    void a_vpc_that_only_a_peering_knows_is_bare() {
        Answers.ofVpc(folder)
                .file("peerings.json", """
                        {'VpcPeeringConnections': [
                          {'VpcPeeringConnectionId': 'pcx-0a', 'Status': {'Code': 'pending-acceptance'}, 'RequesterVpcInfo': {'VpcId': 'vpc-0a'},
                           'AccepterVpcInfo': {'VpcId': 'vpc-0c', 'OwnerId': '444455556666', 'Region': 'eu-west-1', 'CidrBlock': '10.5.0.0/16',
                             'CidrBlockSet': [{'CidrBlock': '10.5.0.0/16'}, {'CidrBlock': '10.6.0.0/16'}]}},
                          {'VpcPeeringConnectionId': 'pcx-0b', 'Status': {'Code': 'deleted'}, 'RequesterVpcInfo': {'VpcId': 'vpc-0a'},
                           'AccepterVpcInfo': {'VpcId': 'vpc-0d'}}]}""")
                .imported()
                .holds("""
                        vpc-0c:
                          description: Known from a peering only; nothing else of it is in the data
                          region: eu-west-1
                          account: "444455556666"
                          cidrs: [10.5.0.0/16, 10.6.0.0/16]

                        peerings:
                          pcx-0a: { between: [vpc-0a, vpc-0c], status: pending-acceptance }
                        """)
                .leavesOut(
                        "pcx-0b: a peering of which not both VPCs, or none of their blocks, are in the data",
                        "vpc-0c: not in the data; all that is known of it is what pcx-0a says");
    }

    @Test
    void a_transit_gateway_has_attachments_tables_routes_and_propagations() {
        Answers.ofVpc(folder)
                .file("second.json", SECOND_VPC)
                .file("tgw.json", """
                        {'TransitGateways': [{'TransitGatewayId': 'tgw-0a', 'State': 'available', 'Options': {'SecurityGroupReferencingSupport': 'enable'},
                            'TransitGatewayArn': 'arn:aws:ec2:us-east-1:111122223333:transit-gateway/tgw-0a', 'Tags': [{'Key': 'Name', 'Value': 'hub'}]}],
                         'TransitGatewayVpcAttachments': [
                           {'TransitGatewayAttachmentId': 'tgw-attach-0a', 'TransitGatewayId': 'tgw-0a', 'VpcId': 'vpc-0a', 'State': 'available', 'SubnetIds': ['subnet-0b', 'subnet-0a'],
                            'Options': {'ApplianceModeSupport': 'enable', 'SecurityGroupReferencingSupport': 'enable'}},
                           {'TransitGatewayAttachmentId': 'tgw-attach-0b', 'TransitGatewayId': 'tgw-0a', 'VpcId': 'vpc-0b', 'State': 'pendingAcceptance', 'SubnetIds': ['subnet-0c']}],
                         'TransitGatewayAttachments': [
                           {'TransitGatewayAttachmentId': 'tgw-attach-0a', 'TransitGatewayId': 'tgw-0a', 'ResourceType': 'vpc', 'ResourceId': 'vpc-0a', 'State': 'available',
                            'Association': {'State': 'associated', 'TransitGatewayRouteTableId': 'tgw-rtb-0a'}},
                           {'TransitGatewayAttachmentId': 'tgw-attach-0c', 'TransitGatewayId': 'tgw-0a', 'ResourceType': 'vpn', 'ResourceId': 'vpn-0a', 'State': 'available'}],
                         'TransitGatewayRouteTables': [{'TransitGatewayRouteTableId': 'tgw-rtb-0a', 'TransitGatewayId': 'tgw-0a', 'Tags': [{'Key': 'Name', 'Value': 'all'}]},
                                                       {'TransitGatewayRouteTableId': 'tgw-rtb-0b', 'TransitGatewayId': 'tgw-0a'}],
                         'TransitGatewayStaticRoutes': [{'TransitGatewayRouteTableId': 'tgw-rtb-0a', 'Routes': [
                           {'DestinationCidrBlock': '10.2.0.0/17', 'Type': 'static', 'State': 'active', 'TransitGatewayAttachments': [{'TransitGatewayAttachmentId': 'tgw-attach-0b'}]},
                           {'DestinationCidrBlock': '10.99.0.0/16', 'Type': 'static', 'State': 'blackhole', 'TransitGatewayAttachments': []},
                           {'DestinationCidrBlock': '10.98.0.0/16', 'Type': 'static', 'State': 'active', 'TransitGatewayAttachments': [{'TransitGatewayAttachmentId': 'tgw-attach-0c'}]}]}],
                         'TransitGatewayPropagations': [{'TransitGatewayRouteTableId': 'tgw-rtb-0b', 'TransitGatewayRouteTablePropagations': [
                           {'TransitGatewayAttachmentId': 'tgw-attach-0a', 'State': 'enabled'}, {'TransitGatewayAttachmentId': 'tgw-attach-0b', 'State': 'disabled'}]}]}""")
                .imported()
                .holds("""
                        transitGateways:
                          tgw-0a:
                            description: hub
                            securityGroupReferencing: true
                            attachments:
                              tgw-attach-0a: { vpc: vpc-0a, subnets: [subnet-0a, subnet-0b], associate: tgw-rtb-0a, propagate: [tgw-rtb-0b], applianceMode: true, securityGroupReferencing: true }
                              tgw-attach-0b: { vpc: vpc-0b, subnets: [subnet-0c], state: pendingAcceptance }
                            routeTables:
                              tgw-rtb-0a:
                                description: all
                                routes:
                                  - { to: 10.2.0.0/17, via: tgw-attach-0b }
                                  - { to: 10.99.0.0/16, blackhole: true }
                              tgw-rtb-0b: {}
                        """)
                .leavesOut(
                        "tgw-attach-0c: an attachment of vpn-0a (vpn) to tgw-0a",
                        "tgw-rtb-0a: route to 10.98.0.0/16 via tgw-attach-0c, one of which is not in the data");
    }

    @Test
    void the_content_of_a_transit_table_may_come_in_files_that_bear_its_id() {
        Answers.ofVpc(folder)
                .file("tgw.json", """
                        {'TransitGatewayVpcAttachments': [{'TransitGatewayAttachmentId': 'tgw-attach-0a', 'TransitGatewayId': 'tgw-0a', 'VpcId': 'vpc-0a', 'State': 'available'}],
                         'TransitGatewayRouteTables': [{'TransitGatewayRouteTableId': 'tgw-rtb-0a', 'TransitGatewayId': 'tgw-0a'}]}""")
                .file(
                        "tgw-rtb-0a/routes.json",
                        "{'Routes': [{'DestinationCidrBlock': '10.2.0.0/17', 'Type': 'propagated', 'State': 'active', 'TransitGatewayAttachments': [{'TransitGatewayAttachmentId': 'tgw-attach-0a'}]}], 'AdditionalRoutesAvailable': false}")
                .file(
                        "associations-tgw-rtb-0a.json",
                        "{'Associations': [{'TransitGatewayAttachmentId': 'tgw-attach-0a', 'State': 'associated'}]}")
                .file("routes.json", "{'Routes': []}")
                .imported()
                .holds("tgw-attach-0a: { vpc: vpc-0a, associate: tgw-rtb-0a, propagate: [tgw-rtb-0a] }")
                .leavesOut();
    }

    @Test
    void peered_transit_gateways_name_each_other() {
        Answers.ofVpc(folder)
                .file("tgw.json", """
                        {'TransitGateways': [
                           {'TransitGatewayId': 'tgw-0a', 'State': 'available', 'TransitGatewayArn': 'arn:aws:ec2:us-east-1:111122223333:transit-gateway/tgw-0a'},
                           {'TransitGatewayId': 'tgw-0b', 'State': 'available', 'TransitGatewayArn': 'arn:aws:ec2:us-west-2:111122223333:transit-gateway/tgw-0b'}],
                         'TransitGatewayPeeringAttachments': [
                           {'TransitGatewayAttachmentId': 'tgw-attach-0a', 'State': 'available', 'RequesterTgwInfo': {'TransitGatewayId': 'tgw-0a'}, 'AccepterTgwInfo': {'TransitGatewayId': 'tgw-0b'}},
                           {'TransitGatewayAttachmentId': 'tgw-attach-0b', 'State': 'available', 'RequesterTgwInfo': {'TransitGatewayId': 'tgw-0a'}, 'AccepterTgwInfo': {'TransitGatewayId': 'tgw-09'}}]}""")
                .imported()
                .holds("""
                        tgw-0a:
                          attachments:
                            tgw-attach-0a: { peer: tgw-0b }
                        tgw-0b:
                          region: us-west-2
                          attachments:
                            tgw-attach-0a: { peer: tgw-0a }
                        """)
                .leavesOut(
                        "tgw-attach-0b: a peering of tgw-0a with tgw-09, which is available, and of which not both are in the data");
    }

    @Test
    void a_vpn_gateway_knows_the_static_routes_of_its_connections() {
        Answers.ofVpc(folder)
                .file("vpn.json", """
                        {'VpnGateways': [{'VpnGatewayId': 'vgw-0a', 'State': 'available', 'VpcAttachments': [{'State': 'attached', 'VpcId': 'vpc-0a'}], 'Tags': [{'Key': 'Name', 'Value': 'hq'}]},
                                         {'VpnGatewayId': 'vgw-0b', 'State': 'available', 'VpcAttachments': []},
                                         {'VpnGatewayId': 'vgw-0c', 'State': 'deleted', 'VpcAttachments': []}],
                         'VpnConnections': [
                           {'VpnConnectionId': 'vpn-0a', 'VpnGatewayId': 'vgw-0a', 'State': 'available', 'Options': {'StaticRoutesOnly': true},
                            'Routes': [{'DestinationCidrBlock': '192.168.0.0/16', 'State': 'available'}, {'DestinationCidrBlock': '172.16.0.0/12', 'State': 'pending'}]},
                           {'VpnConnectionId': 'vpn-0b', 'VpnGatewayId': 'vgw-0a', 'State': 'available', 'Options': {'StaticRoutesOnly': false}},
                           {'VpnConnectionId': 'vpn-0c', 'TransitGatewayId': 'tgw-0a', 'State': 'available'}],
                         'CustomerGateways': [{'CustomerGatewayId': 'cgw-0a', 'IpAddress': '203.0.113.9'}]}""")
                .imported()
                .holds("""
                        vpnGateways:
                          vgw-0a: { vpc: vpc-0a, routes: [192.168.0.0/16], description: hq }
                          vgw-0b: {}
                        """)
                .leavesOut(
                        "cgw-0a: of CustomerGateways, which have no place in a topology file",
                        "vgw-0b: attached to no VPC",
                        "vgw-0c: a VPN gateway that is deleted",
                        "vpn-0a: its static route 172.16.0.0/12 is pending",
                        "vpn-0b: routes that it learns by BGP and that no route table shows",
                        "vpn-0c: a VPN connection that ends at no virtual private gateway");
    }
}
