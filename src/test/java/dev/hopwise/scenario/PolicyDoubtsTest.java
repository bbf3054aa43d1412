package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/**
 * Behind a NAT gateway whose private address the file does not fix, a policy on addresses is open for one client and certain for
 * another: IAM:reference_policies_condition-keys, UG:nat-gateway-basics.
 */
class PolicyDoubtsTest {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            defaults: { region: us-east-1 }
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                subnets:
                  app: { cidr: 10.0.1.0/24 }
                  ep: { cidr: 10.0.2.0/24 }
                  nat: { cidr: 10.0.3.0/24 }
                  far: { cidr: 10.0.4.0/24, routeTable: far }
                routeTables: { far: { routes: [ { to: 10.0.2.0/24, via: nat } ] } }
                natGateways: { nat: { subnet: nat, connectivity: private } }
                securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                interfaces: { app-1: { subnet: app, ip: 10.0.1.10 }, far-1: { subnet: far, ip: 10.0.4.10 } }
                endpoints:
                  sqs: { type: interface, service: sqs, subnets: [ep], securityGroups: [open], policy: { Statement: [] } } # @sqs
            needs:
              - { from: app-1, service: sqs, operations: [SendMessage] }
              - { from: far-1, service: sqs, operations: [ReceiveMessage] }
            """);

    private static final String ONE = "IpAddress: { \"aws:VpcSourceIp\": 10.0.1.10 }";
    /** The one of them for certain, and perhaps the other. */
    private static final String BOTH = "IpAddress: { \"aws:VpcSourceIp\": [10.0.1.10, 10.0.3.0/25] }";

    private static final String WHO = "StringEquals: { \"aws:PrincipalOrgID\": o-1 }";
    private static final String SO = "; this is taken to be so";
    private static final String NOT_SO = "; this is taken not to be so";
    private static final String IN_BOTH = " where IpAddress aws:VpcSourceIp 10.0.1.10, 10.0.3.0/25";
    private static final String BY_WHO = " where StringEquals aws:PrincipalOrgID o-1";
    private static final String SEND = "sqs:SendMessage on any resource";
    private static final String RECEIVE = "sqs:ReceiveMessage on any resource";

    private static String allow(String action, String... conditions) {
        return statement("Allow", action, "*", conditions);
    }

    private static String deny(String... conditions) {
        return statement("Deny", "*", "*", conditions);
    }

    private static String part(String effect, String... conditions) {
        return statement(effect, "*", "arn:aws:sqs:us-east-1:1:a", conditions);
    }

    private static String statement(String effect, String action, String resource, String... conditions) {
        return "{ Effect: " + effect + ", Principal: \"*\", Action: \"" + action + "\", Resource: \"" + resource
                + "\", Condition: { " + String.join(", ", conditions) + " } }";
    }

    private static Asked asked(String app, String far, String... statements) {
        return SHOP.with("[] } } # @sqs", "[ " + String.join(", ", statements) + " ] } } # @sqs")
                .ask("sg:default", "endpoint:sqs", "tcp/443")
                .answers("shop/app-1 > shop/sqs " + app + "\nshop/far-1 > shop/sqs " + far);
    }

    private static String says(int statement, String what) {
        return "statement " + statement + " of the policy of shop/sqs " + what;
    }

    @Test
    void whatIsOpenForOneIsCertainForTheOther() {
        asked("allowed", "allowed", allow("*", BOTH)).assumes(says(1, "allows " + RECEIVE + IN_BOTH + SO));
        asked("blocked", "allowed", allow("*"), deny(BOTH)).assumes(says(2, "denies " + RECEIVE + IN_BOTH + NOT_SO));
    }

    /** Of two permissions one may be certain, for one client and not for the other. */
    @Test
    void aCertainPermissionNeedsNoOther() {
        asked("allowed", "allowed", allow("*", WHO), allow("*", BOTH))
                .assumes(says(1, "allows " + RECEIVE + BY_WHO + SO), says(2, "allows " + RECEIVE + IN_BOTH + SO));
        asked("allowed", "allowed", part("Allow"), allow("*", BOTH))
                .assumes(
                        says(1, "allows a part of " + RECEIVE + "; what is asked is taken to be in it"),
                        says(2, "allows " + RECEIVE + IN_BOTH + SO));
    }

    /** A part of what is asked, for one; perhaps, for the other. */
    @Test
    void aPartIsToldWhereTheConditionIsCertain() {
        asked("allowed", "allowed", part("Allow", BOTH))
                .assumes(
                        says(1, "allows a part of " + SEND + "; what is asked is taken to be in it"),
                        says(1, "allows " + RECEIVE + IN_BOTH + SO));
        asked("allowed", "allowed", allow("*"), part("Deny", BOTH))
                .assumes(
                        says(2, "denies a part of " + SEND + "; what is asked is taken not to be in it"),
                        says(2, "denies " + RECEIVE + IN_BOTH + NOT_SO));
    }

    /** A denial that is certain does not hang on another that is open. */
    @Test
    void aCertainDenialDeniesBesideAnOpenOne() {
        asked("blocked", "allowed", allow("*"), deny(ONE), deny(WHO))
                .assumes(says(3, "denies " + SEND + BY_WHO + NOT_SO), says(3, "denies " + RECEIVE + BY_WHO + NOT_SO));
        asked("blocked", "allowed", allow("*", WHO), deny(ONE))
                .assumes(says(1, "allows " + SEND + BY_WHO + SO), says(1, "allows " + RECEIVE + BY_WHO + SO));
    }

    /** What fails for one client may be open for another. */
    @Test
    void whatFailsForOneIsOpenForAnother() {
        asked("allowed", "allowed", allow("*"), deny(WHO, ONE)).assumes(says(2, "denies " + SEND + BY_WHO + NOT_SO));
        asked("allowed", "allowed", allow("*", WHO, ONE), allow("sqs:Receive*"))
                .assumes(says(1, "allows " + SEND + BY_WHO + SO));
    }

    /** A permission for another service is none, whatever it hangs on. */
    @Test
    void aPermissionForAnotherServiceIsNotTold() {
        asked("allowed", "allowed", part("Allow"), allow("s3:*", WHO))
                .assumes(
                        says(1, "allows a part of " + SEND + "; what is asked is taken to be in it"),
                        says(1, "allows a part of " + RECEIVE + "; what is asked is taken to be in it"));
    }
}
