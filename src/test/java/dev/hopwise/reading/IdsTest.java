package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What may name a thing. */
class IdsTest {
    @Test
    void idsHaveNoSpacesSlashesOrAtSigns() {
        assertEquals(
                List.of(
                        "net.yaml:3:3  error  the id 'a b'; expected an id without spaces, '/' and '@'; maybe 'a-b'",
                        "net.yaml:4:3  error  the id 'a/b'; expected an id without spaces, '/' and '@'; maybe 'a-b'",
                        "net.yaml:5:3  error  the id 'a@b'; expected an id without spaces, '/' and '@'; maybe 'a-b'",
                        "net.yaml:6:3  error  the id ''; expected an id without spaces, '/' and '@'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          a b: { cidrs: [10.0.0.0/16] }
                          a/b: { cidrs: [10.0.0.0/16] }
                          a@b: { cidrs: [10.0.0.0/16] }
                          '': { cidrs: [10.0.0.0/16] }
                        """));
    }

    @Test
    void idsAreNotWordsWithAMeaning() {
        assertEquals(
                List.of(
                        "net.yaml:3:3  error  the id 'internet'; expected another word: internet has a meaning of its own",
                        "net.yaml:4:3  error  the id 'self'; expected another word: self has a meaning of its own",
                        "net.yaml:5:3  error  the id 'local'; expected another word: local has a meaning of its own"),
                Reads.problems("""
                        topology: t
                        networks:
                          internet: {}
                          self: {}
                          local: {}
                        """));
    }

    @Test
    void idsDoNotBeginAsEndsOfFlowsDo() {
        assertEquals(
                List.of(
                        "net.yaml:3:3  error  the id 'subnet:a'; expected an id that does not begin with subnet: as ends of flows do; maybe 'subnet-a'",
                        "net.yaml:4:3  error  the id 'sg:a'; expected an id that does not begin with sg: as ends of flows do; maybe 'sg-a'",
                        "net.yaml:5:3  error  the id 'vpc:a'; expected an id that does not begin with vpc: as ends of flows do; maybe 'vpc-a'",
                        "net.yaml:6:3  error  the id 'service:a'; expected an id that does not begin with service: as ends of flows do; maybe 'service-a'",
                        "net.yaml:7:3  error  the id 'endpoint:a'; expected an id that does not begin with endpoint: as ends of flows do; maybe 'endpoint-a'",
                        "net.yaml:8:3  error  the id 'name:a'; expected an id that does not begin with name: as ends of flows do; maybe 'name-a'",
                        "net.yaml:9:3  error  the id 'dns:a'; expected an id that does not begin with dns: as ends of flows do; maybe 'dns-a'"),
                Reads.problems("""
                        topology: t
                        networks:
                          subnet:a: {}
                          'sg:a': {}
                          vpc:a: {}
                          service:a: {}
                          endpoint:a: {}
                          name:a: {}
                          dns:a: {}
                          GroupId:42: {}
                        """));
    }

    @Test
    void gatewaysAndInstancesAreNamedLikeAnythingElse() {
        assertEquals(
                List.of(
                        "net.yaml:5:28  error  the id 'igw/shop'; expected an id without spaces, '/' and '@'; maybe 'igw-shop'",
                        "net.yaml:6:32  error  the id 'self'; expected another word: self has a meaning of its own",
                        "net.yaml:8:59  error  the id 'web 1'; expected an id without spaces, '/' and '@'; maybe 'web-1'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            internetGateway: { id: igw/shop }
                            egressOnlyInternetGateway: self
                            subnets: { a: { cidr: 10.0.0.0/24 } }
                            interfaces: { i: { subnet: a, ip: 10.0.0.1, instance: web 1 } }
                        """));
    }

    @Test
    void aColonIsPartOfANameUnlessItIsAPrefix() {
        assertEquals(
                List.of("GroupId:42", "ab:cd"),
                List.copyOf(
                        Reads.topology("""
                                topology: t
                                vpcs:
                                  shop:
                                    cidrs: [10.0.0.0/16]
                                    securityGroups:
                                      GroupId:42: { inbound: [ { allow: all, from: GroupId:42 } ] }
                                      ab:cd: { inbound: [ { allow: all, from: [ab:cd, shop/ab:cd] } ] }
                                """).vpcs().get("shop").securityGroups().keySet()));
    }
}
