package dev.hopwise.random;

import java.util.ArrayList;
import java.util.List;

/** Policies of endpoints, and needs that say what is asked of a service. */
final class RandomPolicies {
    private final Dice dice;
    private final VpcPlan vpc;

    RandomPolicies(Dice dice, VpcPlan vpc) {
        this.dice = dice;
        this.vpc = vpc;
    }

    /** A key of an endpoint, or nothing. */
    String policy() {
        List<String> statements = new ArrayList<>();
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            statements.add(statement(i == 0 ? dice.percent(85) : dice.percent(40)));
        }
        return ", policy: { Statement: [ " + String.join(", ", statements) + " ] }";
    }

    private String statement(boolean allows) {
        return "{ Effect: %s, Principal: %s, %s, %s%s }"
                .formatted(
                        allows ? "Allow" : "Deny",
                        dice.percent(85) ? "\"*\"" : "{ AWS: \"arn:aws:iam::123456789012:root\" }",
                        dice.of(
                                "Action: \"*\"",
                                "Action: \"*\"",
                                "Action: [\"s3:*\", \"sqs:*\"]",
                                "Action: [\"s3:Get*\", \"sqs:send*\"]",
                                "Action: \"s3:PutObject\"",
                                "NotAction: [\"s3:Get*\", \"sqs:Send*\"]"),
                        dice.of(
                                "Resource: \"*\"",
                                "Resource: \"*\"",
                                "Resource: \"arn:aws:*\"",
                                "Resource: \"arn:aws:s3:::logs/?\"",
                                "Resource: [\"arn:aws:s3:::pictures/*\", \"arn:aws:sqs:*\"]",
                                "NotResource: \"arn:aws:s3:::logs/*\""),
                        dice.percent(25) ? ", Condition: { " + condition() + " }" : "");
    }

    private String condition() {
        String not = dice.percent(50) ? "Not" : "";
        return dice.of(
                "String%sEquals: { \"aws:SourceVpc\": %s }".formatted(not, dice.of("v0", "v1")),
                "String%sEquals: { \"aws:SourceVpce\": %s }".formatted(not, dice.of("s3", "sqs")),
                "%sIpAddress: { \"aws:VpcSourceIp\": \"%s\" }".formatted(not, dice.of(vpc.cidrs)),
                "%sIpAddress: { \"aws:SourceIp\": 203.0.113.0/24 }".formatted(not),
                "StringEquals: { \"aws:PrincipalOrgID\": o-1 }");
    }

    /** What some of the interfaces of a VPC ask for, as lines. */
    static String needs(Dice dice, List<String> interfaces) {
        StringBuilder text = new StringBuilder();
        for (String name : dice.some(interfaces, 9)) {
            text.append("  - { from: %s, service: %s, operations: [%s], resources: [\"%s\"]%s }%n"
                    .formatted(
                            name,
                            dice.of("s3", "sqs"),
                            dice.of(
                                    "s3:GetObject",
                                    "s3:PutObject",
                                    "sqs:SendMessage",
                                    "s3:getobject, sqs:ReceiveMessage"),
                            dice.of("arn:aws:s3:::logs/a", "arn:aws:s3:::pictures/a", "arn:aws:sqs:::queue"),
                            dice.percent(80) ? ", on: all" : ""));
        }
        return text.toString();
    }
}
