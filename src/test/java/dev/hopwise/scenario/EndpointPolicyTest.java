package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** What an endpoint's policy lets the requests do that needs name (PL:vpc-endpoints-access). */
class EndpointPolicyTest {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            defaults: { region: us-east-1 }
            vpcs:
              vpc-0a1b2c3d:
                cidrs: [10.0.0.0/16]
                dnsHostnames: true
                subnets: { app: { cidr: 10.0.1.0/24, routeTable: private } }
                routeTables: { private: {} }
                securityGroups:
                  app: { outbound: [ { allow: tcp/443, to: 0.0.0.0/0 } ], inbound: [ { allow: tcp/443, from: 10.0.0.0/16 } ] }
                interfaces:
                  app-1: { subnet: app, ip: 10.0.1.10, securityGroups: [app] }
                  app-2: { subnet: app, ip: 10.0.1.11, securityGroups: [app] }
                endpoints:
                  vpce-0a1b2c3d:
                    type: gateway
                    service: s3
                    routeTables: [private]
                    policy: # @policy
                      Version: "2012-10-17"
                      Statement:
                        - { Sid: Read, Effect: Allow, Principal: "*", Action: ["s3:Get*", "s3:List*"], Resource: "arn:aws:s3:::logs*" } # @read
                        # more
                  sqs: { type: interface, service: sqs, subnets: [app], securityGroups: [app], privateDns: true }
            needs:
              - { from: app-1, service: s3, operations: [GetObject], resources: ["arn:aws:s3:::logs/*"] }
            """);

    private static final String DENIES =
            "forward VPE-051 endpoint vpc-0a1b2c3d/vpce-0a1b2c3d @more: statement 2 of the policy of vpc-0a1b2c3d/vpce-0a1b2c3d denies s3:GetObject on arn:aws:s3:::logs/*";

    /** The same with a second statement, written in the place of the remark. */
    private static Scenario with(String statement) {
        return SHOP.with("# more", "- { " + statement + " } # @more");
    }

    private static Asked ask(Scenario shop) {
        return shop.ask("app-1", "service:s3", "tcp/443");
    }

    @Test
    void allowsWhatAStatementCovers() {
        ask(SHOP)
                .isAllowed()
                .assumes()
                .says(
                        "forward VPE-050 endpoint vpc-0a1b2c3d/vpce-0a1b2c3d @read: statement 1 (Read) of its policy allows s3:GetObject on arn:aws:s3:::logs/*");
    }

    /** IAM reads operations in any case, and ARNs as they are. */
    @Test
    void readsOperationsInAnyCase() {
        ask(SHOP.with("[GetObject]", "[\"S3:getobject\"]")).isAllowed().assumes();
        ask(SHOP.with("s3:::logs/*\"]", "s3:::Logs/*\"]"))
                .isBlockedBy(
                        "forward VPE-052 endpoint vpc-0a1b2c3d/vpce-0a1b2c3d @policy: no statement of the policy of vpc-0a1b2c3d/vpce-0a1b2c3d allows s3:GetObject on arn:aws:s3:::Logs/*");
    }

    @Test
    void allowsNothingElse() {
        ask(SHOP.with("[GetObject]", "[GetObject, PutObject]"))
                .isBlockedBy(
                        "forward VPE-052 endpoint vpc-0a1b2c3d/vpce-0a1b2c3d @policy: no statement of the policy of vpc-0a1b2c3d/vpce-0a1b2c3d allows s3:PutObject on arn:aws:s3:::logs/*");
        ask(SHOP.with(
                        "- { Sid: Read, Effect: Allow, Principal: \"*\", Action: [\"s3:Get*\", \"s3:List*\"], Resource: \"arn:aws:s3:::logs*\" } # @read",
                        "[]"))
                .isBlockedBy(
                        "forward VPE-052 endpoint vpc-0a1b2c3d/vpce-0a1b2c3d @policy: no statement of the policy of vpc-0a1b2c3d/vpce-0a1b2c3d allows s3:GetObject on arn:aws:s3:::logs/*");
    }

    /** IAM:reference_policies_evaluation-logic: a denial outweighs whatever allows. */
    @Test
    void aDenialOutweighs() {
        ask(with("Effect: Deny, Principal: \"*\", Action: \"s3:*\", NotResource: \"arn:aws:s3:::pictures/*\""))
                .isBlockedBy(DENIES);
        ask(with("Effect: Deny, Principal: \"*\", NotAction: \"s3:Get*\", Resource: \"*\""))
                .isAllowed()
                .assumes();
        ask(with("Effect: Deny, Principal: \"*\", Action: \"s3:*\", Resource: \"arn:aws:s3:::logs/secret/*\""))
                .isAllowed()
                .assumes(
                        "statement 2 of the policy of vpc-0a1b2c3d/vpce-0a1b2c3d denies a part of s3:GetObject on arn:aws:s3:::logs/*; what is asked is taken not to be in it");
    }

    /** Of the endpoint, the VPC and the client's private address the file knows. */
    @Test
    void knowsTheConditionsOnTheWay() {
        ask(withDenial("StringNotEquals: { \"aws:SourceVpce\": vpce-0a1b2c3d }"))
                .isAllowed()
                .assumes();
        ask(withDenial("StringNotEquals: { \"aws:SourceVpce\": vpce-0a1b2c3e }"))
                .isBlockedBy(DENIES);
        ask(withDenial("StringEquals: { \"aws:sourceVpc\": [vpc-1, vpc-0a1b2c3d] }"))
                .isBlockedBy(DENIES);
        ask(withDenial("StringLike: { \"aws:SourceVpc\": \"vpc-0b*\" }"))
                .isAllowed()
                .assumes();
        ask(withDenial("NotIpAddress: { \"aws:VpcSourceIp\": 10.0.1.0/24 }"))
                .isAllowed()
                .assumes();
        ask(withDenial("IpAddress: { \"aws:VpcSourceIp\": [10.0.9.0/24, 10.0.1.10] }"))
                .isBlockedBy(DENIES);
    }

    /** PL:vpc-endpoints-s3: such a request has no aws:SourceIp. */
    @Test
    void aRequestHasNoPublicAddress() {
        ask(withDenial("NotIpAddress: { \"aws:SourceIp\": 203.0.113.0/24 }")).isBlockedBy(DENIES);
        ask(withDenial("NotIpAddressIfExists: { \"aws:SourceIp\": 203.0.113.0/24 }"))
                .isBlockedBy(DENIES);
        ask(withDenial("IpAddressIfExists: { \"aws:SourceIp\": 203.0.113.0/24 }"))
                .isBlockedBy(DENIES);
        ask(withDenial("IpAddress: { \"aws:SourceIp\": 203.0.113.0/24 }"))
                .isAllowed()
                .assumes();
        ask(withDenial("Null: { \"aws:SourceIp\": true }")).isBlockedBy(DENIES);
        ask(withDenial("Null: { \"aws:SourceIp\": false }")).isAllowed().assumes();
    }

    private static Scenario withDenial(String condition) {
        return with("Effect: Deny, Principal: \"*\", Action: \"*\", Resource: \"*\", Condition: { " + condition + " }");
    }

    /** Who asks, no file knows; such a denial is taken not to hold, and such a permission is taken to be given. */
    @Test
    void otherConditionsAreAssumptions() {
        ask(withDenial("StringNotEquals: { \"aws:PrincipalOrgID\": o-1 }"))
                .isAllowed()
                .assumes(
                        "statement 2 of the policy of vpc-0a1b2c3d/vpce-0a1b2c3d denies s3:GetObject on arn:aws:s3:::logs/* where StringNotEquals aws:PrincipalOrgID o-1; this is taken not to be so");
        ask(SHOP.with("Principal: \"*\", Action: [", "Principal: { AWS: \"arn:aws:iam::1:role/r\" }, Action: ["))
                .isAllowed()
                .assumes(
                        "statement 1 (Read) of the policy of vpc-0a1b2c3d/vpce-0a1b2c3d allows s3:GetObject on arn:aws:s3:::logs/* where Principal arn:aws:iam::1:role/r; this is taken to be so");
        ask(withDenial("StringNotEquals: { \"aws:SourceVpce\": vpce-0a1b2c3d, \"aws:PrincipalOrgID\": o-1 }"))
                .isAllowed()
                .assumes();
    }

    /** The name that a file gives an endpoint may stand for any id. */
    @Test
    void aMadeUpIdMayBeAny() {
        ask(withDenial("StringNotEquals: { \"aws:SourceVpce\": vpce-0a1b2c3d }").with("  vpce-0a1b2c3d:", "  s3:"))
                .isAllowed()
                .assumes(
                        "statement 2 of the policy of vpc-0a1b2c3d/s3 denies s3:GetObject on arn:aws:s3:::logs/* where StringNotEquals aws:SourceVpce vpce-0a1b2c3d; this is taken not to be so");
    }

    /** Where no need names operations, the policy may let anything pass of which it lets a part pass. */
    @Test
    void withoutANeedAPartWillDo() {
        SHOP.ask("app-2", "service:s3", "tcp/443")
                .isAllowed()
                .assumes(
                        "statement 1 (Read) of the policy of vpc-0a1b2c3d/vpce-0a1b2c3d allows a part of any request (no need says what vpc-0a1b2c3d/app-2 asks for); what is asked is taken to be in it");
        SHOP.with(
                        "Action: [\"s3:Get*\", \"s3:List*\"], Resource: \"arn:aws:s3:::logs*\"",
                        "Action: \"*\", Resource: \"*\"")
                .ask("app-2", "service:s3", "tcp/443")
                .isAllowed()
                .assumes();
        SHOP.with("Effect: Allow", "Effect: Deny")
                .ask("app-2", "service:s3", "tcp/443")
                .isBlockedBy(
                        "forward VPE-052 endpoint vpc-0a1b2c3d/vpce-0a1b2c3d @policy: no statement of the policy of vpc-0a1b2c3d/vpce-0a1b2c3d allows any request (no need says what vpc-0a1b2c3d/app-2 asks for)");
    }

    /** An interface endpoint's policy is the same to a request. */
    @Test
    void interfaceEndpointsHavePoliciesToo() {
        SHOP.with(
                        "privateDns: true }",
                        "privateDns: true, policy: { Statement: { Effect: Allow, Principal: \"*\", Action: \"sqs:Receive*\", Resource: \"*\" } } } # @sqs")
                .with("needs:", "needs:\n  - { from: app-1, service: sqs, operations: [SendMessage] }")
                .ask("app-1", "service:sqs", "tcp/443")
                .isBlockedBy(
                        "forward VPE-052 endpoint vpc-0a1b2c3d/sqs @sqs: no statement of the policy of vpc-0a1b2c3d/sqs allows sqs:SendMessage on any resource");
    }

    /** ListBucket is no operation on objects: of several operations and several resources, not every pair is asked for. */
    @Test
    void notEveryOperationIsOneOnEveryResource() {
        Scenario two = SHOP.with(
                "operations: [GetObject], resources: [\"arn:aws:s3:::logs/*\"]",
                "operations: [GetObject, ListBucket], resources: [\"arn:aws:s3:::logs\", \"arn:aws:s3:::logs/*\"]");
        ask(two).isAllowed().assumes();
        ask(two.with(
                                "Action: [\"s3:Get*\", \"s3:List*\"], Resource: \"arn:aws:s3:::logs*\" }",
                                "Action: \"s3:ListBucket\", Resource: \"arn:aws:s3:::logs\" }")
                        .with("# more", "- { Effect: Allow, Action: \"s3:Get*\", Resource: \"arn:aws:s3:::logs/*\" }"))
                .isAllowed();
        ask(two.with("s3:List*", "s3:Put*"))
                .isBlockedBy(
                        "forward VPE-052 endpoint vpc-0a1b2c3d/vpce-0a1b2c3d @policy: no statement of the policy of vpc-0a1b2c3d/vpce-0a1b2c3d allows s3:ListBucket on arn:aws:s3:::logs or arn:aws:s3:::logs/*");
    }

    /** Every request to a service is one of its own operations. */
    @Test
    void anyRequestIsOneOfTheService() {
        SHOP.with(
                        "Action: [\"s3:Get*\", \"s3:List*\"], Resource: \"arn:aws:s3:::logs*\"",
                        "Action: \"s3:*\", Resource: \"*\"")
                .ask("app-2", "service:s3", "tcp/443")
                .isAllowed()
                .assumes();
        SHOP.with("\"s3:Get*\", \"s3:List*\"", "\"dynamodb:*\"")
                .ask("app-2", "service:s3", "tcp/443")
                .isBlockedBy(
                        "forward VPE-052 endpoint vpc-0a1b2c3d/vpce-0a1b2c3d @policy: no statement of the policy of vpc-0a1b2c3d/vpce-0a1b2c3d allows any request (no need says what vpc-0a1b2c3d/app-2 asks for)");
    }

    /** A policy is about requests, on whatever port, and a ping asks for nothing. */
    @Test
    void thePortDoesNotMatterAndAPingIsNoRequest() {
        Scenario put = SHOP.with("[GetObject]", "[PutObject]");
        put.with("outbound: [ { allow: tcp/443,", "outbound: [ { allow: all,")
                .ask("app-1", "service:s3", "tcp/80")
                .isBlockedBy(
                        "forward VPE-052 endpoint vpc-0a1b2c3d/vpce-0a1b2c3d @policy: no statement of the policy of vpc-0a1b2c3d/vpce-0a1b2c3d allows s3:PutObject on arn:aws:s3:::logs/*");
        put.with("outbound: [ { allow: tcp/443,", "outbound: [ { allow: all,")
                .ask("app-1", "service:s3", "icmp/8")
                .isAllowed();
    }

    /** IAM:reference_policies_condition_operators: operators for keys of several values are not read. */
    @Test
    void operatorsThatAreNotReadAreOpen() {
        ask(withDenial("\"ForAllValues:StringEquals\": { \"aws:SourceIp\": 203.0.113.0/24 }"))
                .isAllowed()
                .assumes(
                        "statement 2 of the policy of vpc-0a1b2c3d/vpce-0a1b2c3d denies s3:GetObject on arn:aws:s3:::logs/* where ForAllValues:StringEquals aws:SourceIp 203.0.113.0/24; this is taken not to be so");
        ask(withDenial("StringEquals: { \"aws:VpcSourceIp\": 10.0.1.10 }"))
                .isAllowed()
                .assumes(
                        "statement 2 of the policy of vpc-0a1b2c3d/vpce-0a1b2c3d denies s3:GetObject on arn:aws:s3:::logs/* where StringEquals aws:VpcSourceIp 10.0.1.10; this is taken not to be so");
    }
}
