package dev.hopwise.importing.aws;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an answer holds of keys and passwords never reaches what is written. */
class SecretsTest {
    private static final String SECRET = "hunter2";

    @TempDir
    Path folder;

    @Test
    void keys_configurations_and_user_data_stay_behind() {
        Answers.Outcome outcome = Answers.ofVpc(folder)
                .file("vpn.json", """
                        {'VpnGateways': [{'VpnGatewayId': 'vgw-0a', 'State': 'available', 'VpcAttachments': [{'State': 'attached', 'VpcId': 'vpc-0a'}]}],
                         'VpnConnections': [{'VpnConnectionId': 'vpn-0a', 'VpnGatewayId': 'vgw-0a', 'State': 'available',
                           'CustomerGatewayConfiguration': '<ike><pre_shared_key>hunter2</pre_shared_key></ike>',
                           'Options': {'StaticRoutesOnly': true, 'TunnelOptions': [{'OutsideIpAddress': '203.0.113.9', 'PreSharedKey': 'hunter2'}]},
                           'VgwTelemetry': [{'StatusMessage': 'hunter2'}],
                           'Routes': [{'DestinationCidrBlock': '192.168.0.0/16', 'State': 'available', 'Source': 'hunter2'}]}],
                         'CustomerGateways': [{'CustomerGatewayId': 'cgw-0a', 'CertificateArn': 'hunter2'}]}""")
                .file("instances.json", """
                        {'Reservations': [{'Instances': [{'InstanceId': 'i-0a', 'VpcId': 'vpc-0a', 'SubnetId': 'subnet-0a', 'PrivateIpAddress': '10.0.0.9',
                            'State': {'Name': 'running'}, 'UserData': 'hunter2', 'StateReason': {'Message': 'hunter2'}, 'KeyName': 'hunter2',
                            'Tags': [{'Key': 'password', 'Value': 'hunter2'}]}]}]}""")
                .file(
                        "userdata.json",
                        "{'InstanceId': 'i-0a', 'UserData': {'Value': 'hunter2'}, 'PreSharedKey': 'hunter2', 'PasswordData': 'hunter2'}")
                .file(
                        "templates.json",
                        "{'LaunchTemplateVersions': [{'LaunchTemplateId': 'lt-0a', 'LaunchTemplateData': {'UserData': 'hunter2'}}], 'KeyPairs': [{'KeyPairId': 'key-0a', 'KeyMaterial': 'hunter2'}]}")
                .text("notes.txt", SECRET)
                .imported();
        assertFalse(outcome.yaml().contains(SECRET), outcome.yaml());
        outcome.holds("vgw-0a: { vpc: vpc-0a, routes: [192.168.0.0/16] }");
    }
}
