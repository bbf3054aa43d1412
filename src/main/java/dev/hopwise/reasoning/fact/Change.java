package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.verdict.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change of the file that may open a flow.
 *
 * @param rule the rule that proposes it
 * @param step what stops the flow
 * @param thing what is changed
 * @param key the key of it, or of its own list
 * @param content what is written there
 * @param adds whether it is one more of a list; else it takes the place of what is there
 * @param element where an element of the list stands, if that is what is replaced
 * @param part the key of that element whose value is replaced; empty where all of it is
 * @param words what its sentence tells
 */
public record Change(
        String rule,
        Step step,
        Id thing,
        String key,
        Content content,
        boolean adds,
        Optional<Where> element,
        String part,
        Map<String, String> words) {
    /** One more of the list at {@code key}. */
    public static Change add(String rule, Step step, Id thing, String key, Content content) {
        return new Change(rule, step, thing, key, content, true, Optional.empty(), "", Map.of());
    }

    /** A value for {@code key}. */
    public static Change set(String rule, Step step, Id thing, String key, Content content) {
        return new Change(rule, step, thing, key, content, false, Optional.empty(), "", Map.of());
    }

    /** A value for {@code key}, which is one word. */
    public static Change set(String rule, Step step, Id thing, String key, String word) {
        return set(rule, step, thing, key, Content.word(word));
    }

    /** One more inbound rule of a default group that the file leaves out, beside the one that AWS gives it. */
    public static Change defaultGroup(String rule, Step step, Id group, Content more) {
        Content self = Content.entries(
                Content.entry("allow", Content.word("all")), Content.entry("from", Content.word("self")));
        return add(rule, step, group, "inbound", Content.items(self, more));
    }

    /** Another element of the list at {@code key} in place of the one that stands at {@code where}. */
    public static Change replace(String rule, Step step, Id thing, String key, Where where, Content content) {
        return new Change(rule, step, thing, key, content, false, Optional.of(where), "", Map.of());
    }

    /** Another number for an entry of an ACL. */
    public static Change renumber(String rule, Step step, AclEntry entry, int number) {
        String key = entry.direction().key();
        Content content = Content.word(String.valueOf(number));
        return new Change(rule, step, entry.acl(), key, content, false, Optional.of(entry.where()), "rule", Map.of())
                .telling("before", String.valueOf(entry.number()));
    }

    /** A peering connection that is not there yet. */
    public static Change peering(String rule, Step step, Id one, Id other) {
        Content between = Content.entry("between", Content.list(List.of(one.name(), other.name())));
        return set(rule, step, newPeering(one, other), "", between)
                .telling("one", one.name())
                .telling("other", other.name());
    }

    /** The id of a connection that is not there yet. */
    public static Id newPeering(Id one, Id other) {
        boolean inOrder = one.compareTo(other) < 0;
        Id first = inOrder ? one : other;
        return new Id(Kind.PEERING, "pcx-" + first.name() + "-" + (inOrder ? other : one).name());
    }

    /** The attachment of a network to a transit gateway, which {@code table} serves in both directions. */
    public static Change networkAttachment(String rule, Step step, Id network, Id gateway, Id table) {
        Id id = Id.within(gateway.name(), Kind.TRANSIT_GATEWAY_ATTACHMENT, "att-" + network.name());
        Content attachment = Content.entries(
                Content.entry("network", Content.word(network.name())),
                Content.entry("associate", Content.word(table.own())),
                Content.entry("propagate", Content.list(List.of(table.own()))));
        return set(rule, step, id, "", attachment)
                .telling("network", network.name())
                .telling("gateway", gateway.name())
                .telling("table", table.name());
    }

    /** A VPN gateway that is not there yet, with {@code network} behind it. */
    public static Change vpnGateway(String rule, Step step, Id vpc, Id network) {
        Id id = newVpnGateway(vpc);
        Content gateway = Content.entries(
                Content.entry("vpc", Content.word(vpc.name())),
                Content.entry("networks", Content.list(List.of(network.name()))));
        return set(rule, step, id, "", gateway)
                .telling("gateway", id.name())
                .telling("vpc", vpc.name())
                .telling("network", network.name());
    }

    /** The id of a VPN gateway that is not there yet. */
    public static Id newVpnGateway(Id vpc) {
        return new Id(Kind.VPN_GATEWAY, "vgw-" + vpc.name());
    }

    /** A public NAT gateway that is not there yet. */
    public static Change natGateway(String rule, Step step, Id subnet, String publicIp) {
        Content gateway = Content.entries(
                Content.entry("subnet", Content.word(subnet.own())), Content.entry("publicIp", Content.word(publicIp)));
        return set(rule, step, newNatGateway(subnet), "", gateway)
                .telling("subnet", subnet.name())
                .telling("address", publicIp);
    }

    /** The id of a NAT gateway that is not there yet. */
    public static Id newNatGateway(Id subnet) {
        String vpc = subnet.name().substring(0, subnet.name().indexOf('/'));
        return Id.within(vpc, Kind.NAT_GATEWAY, "nat-" + subnet.own());
    }

    /** A gateway endpoint that is not there yet. */
    public static Change gatewayEndpoint(String rule, Step step, Id vpc, Service service, Id table) {
        Content tables = Content.entry("routeTables", Content.list(List.of(table.own())));
        return endpoint(rule, step, vpc, service, Content.entries(ofType("gateway", service), tables))
                .telling("table", table.name());
    }

    /** An interface endpoint that is not there yet. */
    public static Change interfaceEndpoint(String rule, Step step, Id vpc, Service service, Id subnet) {
        Content place = Content.entries(
                Content.entry("subnets", Content.list(List.of(subnet.own()))),
                Content.entry("privateDns", Content.word("true")));
        return endpoint(rule, step, vpc, service, Content.entries(ofType("interface", service), place))
                .telling("subnet", subnet.name());
    }

    private static Content ofType(String type, Service service) {
        return Content.entries(
                Content.entry("type", Content.word(type)), Content.entry("service", Content.word(service.shortName())));
    }

    private static Change endpoint(String rule, Step step, Id vpc, Service service, Content content) {
        Id id = Id.within(vpc.name(), Kind.ENDPOINT, service.shortName().replace('.', '-'));
        return set(rule, step, id, "", content).telling("service", service.text());
    }

    /** The same, with a word for its sentence. */
    public Change telling(String role, String word) {
        Map<String, String> more = new HashMap<>(words);
        more.put(role, word);
        return new Change(rule, step, thing, key, content, adds, element, part, Map.copyOf(more));
    }
}
