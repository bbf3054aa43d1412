package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Needs and expectations. */
class IntentsTest {
    @Test
    void anEndThatCannotBeOne() {
        assertEquals(
                List.of(
                        "net.yaml:3:13  error  '' in from of a need; expected an end: an interface, internet, an address, a network, or NAME",
                        "net.yaml:4:13  error  'web 1' in from of a need; expected an end without spaces",
                        "net.yaml:6:13  error  'subnet:' in from of an expectation; expected an end: an interface, internet, an address, a network, or subnet:NAME",
                        "net.yaml:7:13  error  'web@1' in from of an expectation; expected an end: '@' stands only between a service and its Region",
                        "net.yaml:8:13  error  'a/b/c' in from of an expectation; expected an end: at most one '/', between a VPC and what is in it",
                        "net.yaml:8:24  error  '10.0.0.300' in to of an expectation; expected an IPv4 or IPv6 address, or a CIDR block",
                        "net.yaml:9:13  error  '10.0.0.0/40' in from of an expectation; expected an IPv4 or IPv6 address, or a CIDR block"),
                Reads.problems("""
                        topology: t
                        needs:
                          - { from: '', service: s3 }
                          - { from: 'web 1', service: s3 }
                        expect:
                          - { from: 'subnet:', to: internet, on: all, verdict: blocked }
                          - { from: web@1, to: service:s3@eu-west-1, on: all, verdict: blocked }
                          - { from: a/b/c, to: 10.0.0.300, on: all, verdict: blocked }
                          - { from: 10.0.0.0/40, to: GroupId:42, on: all, verdict: blocked }
                        """));
    }

    @Test
    void aVerdictIsAWord() {
        assertEquals(
                List.of(
                        "net.yaml:3:52  error  'allow' in verdict of expectation; expected one of allowed, blocked, one-way, mixed, undetermined; maybe 'allowed'"),
                Reads.problems("""
                        topology: t
                        expect:
                          - { from: a, to: internet, on: tcp/443, verdict: allow }
                        """));
    }
}
