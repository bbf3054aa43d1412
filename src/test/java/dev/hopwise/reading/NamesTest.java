package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Names;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a name means depends on where it is written. */
class NamesTest {
    private static final Names NAMES = Names.of(Reads.topology("""
                    topology: t
                    vpcs:
                      shop:
                        cidrs: [10.0.0.0/16]
                        internetGateway: igw-shop
                        egressOnlyInternetGateway: eigw-shop
                        subnets: { a: { cidr: 10.0.0.0/24 } }
                        securityGroups: { web: {}, db: {} }
                        interfaces:
                          one: { subnet: a, ip: 10.0.0.1, instance: app }
                          two: { subnet: a, ip: 10.0.0.2, instance: app }
                          hq: { subnet: a, ip: 10.0.0.3 }
                        natGateways: { x: { subnet: a } }
                        routeTables: { x: {} }
                      data:
                        cidrs: [10.1.0.0/16]
                        securityGroups: { db: {}, shared: {} }
                      spare: { cidrs: [10.2.0.0/16] }
                    transitGateways:
                      tgw: { attachments: { att: { vpc: shop } }, routeTables: { hub: {} } }
                    networks: { hq: {} }
                    """));

    private static final Set<Kind> GROUPS = EnumSet.of(Kind.SECURITY_GROUP);

    @Test
    void whatTheOwnerHoldsComesFirstAndAlone() {
        assertEquals(List.of(group("data/db")), NAMES.find("db", Optional.of("data"), GROUPS));
        assertEquals(List.of(group("shop/db")), NAMES.find("db", Optional.of("shop"), GROUPS));
    }

    @Test
    void fromElsewhereANameIsWrittenInFullOrBearsNoOther() {
        assertEquals(List.of(group("data/db")), NAMES.find("data/db", Optional.of("spare"), GROUPS));
        assertEquals(List.of(group("data/shared")), NAMES.find("shared", Optional.of("spare"), GROUPS));
        assertEquals(List.of(group("data/shared")), NAMES.find("shared", Optional.empty(), GROUPS));
    }

    @Test
    void severalThingsOfTheNameAreAllReturned() {
        assertEquals(List.of(group("data/db"), group("shop/db")), NAMES.find("db", Optional.of("spare"), GROUPS));
        assertEquals(
                List.of(new Id(Kind.ROUTE_TABLE, "shop/x"), new Id(Kind.NAT_GATEWAY, "shop/x")),
                NAMES.find("x", Optional.of("shop"), EnumSet.of(Kind.ROUTE_TABLE, Kind.NAT_GATEWAY)));
    }

    @Test
    void nothingOfTheNameIsNothing() {
        assertEquals(List.of(), NAMES.find("nope", Optional.of("shop"), GROUPS));
        assertEquals(List.of(), NAMES.find("web", Optional.of("shop"), EnumSet.of(Kind.SUBNET)));
        assertEquals(List.of(), NAMES.find("shop/", Optional.empty(), GROUPS));
    }

    @Test
    void everyVpcHasADefaultGroup() {
        assertEquals(List.of(group("spare/default")), NAMES.find("default", Optional.of("spare"), GROUPS));
        assertEquals(3, NAMES.find("default", Optional.empty(), GROUPS).size());
    }

    @Test
    void builtInPrefixListsExist() {
        Set<Kind> lists = EnumSet.of(Kind.PREFIX_LIST);
        assertEquals(List.of(new Id(Kind.PREFIX_LIST, "pl-s3")), NAMES.find("pl-s3", Optional.of("shop"), lists));
        assertEquals(
                List.of(new Id(Kind.PREFIX_LIST, "pl-dynamodb")), NAMES.find("pl-dynamodb", Optional.empty(), lists));
    }

    @Test
    void gatewaysAndInstancesAreThingsOfTheirVpc() {
        assertEquals(
                List.of(new Id(Kind.INTERNET_GATEWAY, "shop/igw-shop")),
                NAMES.find("igw-shop", Optional.empty(), EnumSet.of(Kind.INTERNET_GATEWAY)));
        assertEquals(
                List.of(new Id(Kind.EGRESS_ONLY_INTERNET_GATEWAY, "shop/eigw-shop")),
                NAMES.find("shop/eigw-shop", Optional.empty(), EnumSet.allOf(Kind.class)));
        assertEquals(
                List.of(new Id(Kind.INSTANCE, "shop/app")),
                NAMES.find("app", Optional.empty(), EnumSet.of(Kind.INSTANCE)));
        assertEquals(
                List.of(new Id(Kind.TRANSIT_GATEWAY_ROUTE_TABLE, "tgw/hub")),
                NAMES.find("hub", Optional.of("tgw"), EnumSet.of(Kind.TRANSIT_GATEWAY_ROUTE_TABLE)));
    }

    @Test
    void aTopLevelThingAndAnotherOfItsNameAreAmbiguousAtTheTopLevel() {
        Set<Kind> ends = EnumSet.of(Kind.NETWORK, Kind.NETWORK_INTERFACE);
        assertEquals(
                List.of(new Id(Kind.NETWORK, "hq"), new Id(Kind.NETWORK_INTERFACE, "shop/hq")),
                NAMES.find("hq", Optional.empty(), ends));
        assertEquals(List.of(new Id(Kind.NETWORK, "hq")), NAMES.find("hq", Optional.of("data"), ends));
    }

    @Test
    void suggestionsAreWrittenAsFromTheOwner() {
        assertEquals(List.of("web"), NAMES.nearest("wbe", Optional.of("shop"), GROUPS));
        assertEquals(List.of("shop/web"), NAMES.nearest("wbe", Optional.of("data"), GROUPS));
        assertEquals(List.of("data/shared"), NAMES.nearest("data/shraed", Optional.empty(), GROUPS));
        assertEquals(List.of(), NAMES.nearest("something-else", Optional.empty(), GROUPS));
    }

    private static Id group(String name) {
        return new Id(Kind.SECURITY_GROUP, name);
    }
}
