package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries of network ACLs and rules of security groups. */
class FiltersTest {
    @Test
    void ruleNumbersHaveARange() {
        assertEquals(
                List.of(
                        "net.yaml:8:21  error  rule 0 in inbound of network acl app of vpc shop; expected a number of 1 to 32766",
                        "net.yaml:10:21  error  rule 32767 in inbound of network acl app of vpc shop; expected a number of 1 to 32766",
                        "net.yaml:11:21  error  rule -1 in inbound of network acl app of vpc shop; expected a number of 1 to 32766"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            networkAcls:
                              app:
                                inbound:
                                  - { rule: 0, allow: all, from: 0.0.0.0/0 }
                                  - { rule: 32766, allow: all, from: 0.0.0.0/0 }
                                  - { rule: 32767, deny: all, from: 0.0.0.0/0 }
                                  - { rule: -1, deny: all, from: 0.0.0.0/0 }
                        """));
    }

    @Test
    void aRuleNumberIsUsedOnceInADirection() {
        assertEquals(
                List.of(
                        "net.yaml:9:21  error  rule 100 in inbound of network acl app of vpc shop a second time; expected each number once in a direction; see also net.yaml:8:21"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            networkAcls:
                              app:
                                inbound:
                                  - { rule: 100, allow: tcp/80, from: 0.0.0.0/0 }
                                  - { rule: 100, deny: tcp/22, from: 0.0.0.0/0 }
                                outbound:
                                  - { rule: 100, allow: all, to: 0.0.0.0/0 }
                        """));
    }

    @Test
    void anEntryNamesTheSideThatItsDirectionLeavesOpen() {
        assertEquals(
                List.of(
                        "net.yaml:8:45  error  'to' in an entry in inbound of network acl app of vpc shop; expected 'from', the side that the direction leaves open; maybe 'from'",
                        "net.yaml:9:13  error  an entry without 'from' in inbound of network acl app of vpc shop; expected 'from': a CIDR block",
                        "net.yaml:11:47  error  'from' in an entry in outbound of network acl app of vpc shop; expected 'to', the side that the direction leaves open; maybe 'to'",
                        "net.yaml:12:47  error  'from' in an entry in outbound of network acl app of vpc shop; expected 'to', the side that the direction leaves open; maybe 'to'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            networkAcls:
                              app:
                                inbound:
                                  - { rule: 100, allow: tcp/80, to: 0.0.0.0/0 }
                                  - { rule: 110, allow: tcp/80 }
                                outbound:
                                  - { rule: 100, allow: tcp/80, from: 0.0.0.0/0 }
                                  - { rule: 110, allow: tcp/80, from: 0.0.0.0/0, to: 0.0.0.0/0 }
                        """));
    }

    @Test
    void anEntryAllowsOrDenies() {
        assertEquals(
                List.of(
                        "net.yaml:8:13  error  neither 'allow' nor 'deny' in an entry in inbound of network acl app of vpc shop; expected one of the two",
                        "net.yaml:9:13  error  both 'allow' and 'deny' in an entry in inbound of network acl app of vpc shop; expected one of the two"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            networkAcls:
                              app:
                                inbound:
                                  - { rule: 100, from: 0.0.0.0/0 }
                                  - { rule: 110, allow: all, deny: all, from: 0.0.0.0/0 }
                        """));
    }

    @Test
    void aGroupRuleNamesTheSideThatItsDirectionLeavesOpen() {
        assertEquals(
                List.of(
                        "net.yaml:8:35  error  'to' in a rule in inbound of security group web of vpc shop; expected 'from', the side that the direction leaves open; maybe 'from'",
                        "net.yaml:9:13  error  a rule without 'from' in inbound of security group web of vpc shop; expected 'from': a CIDR block, a security group, self or a prefix list",
                        "net.yaml:11:37  error  'from' in a rule in outbound of security group web of vpc shop; expected 'to', the side that the direction leaves open; maybe 'to'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            securityGroups:
                              web:
                                inbound:
                                  - { allow: tcp/443, to: 0.0.0.0/0 }
                                  - { allow: tcp/443 }
                                outbound:
                                  - { allow: tcp/443, from: 0.0.0.0/0 }
                        """));
    }
}
