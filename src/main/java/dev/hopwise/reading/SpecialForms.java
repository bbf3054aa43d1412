package dev.hopwise.reading;

import dev.hopwise.packet.Traffic;
import dev.hopwise.reading.Node.Entry;
import dev.hopwise.reading.Node.Mapping;
import dev.hopwise.reading.Node.Scalar;
import dev.hopwise.reading.Node.Sequence;
import dev.hopwise.reading.Node.Sort;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.EndpointSubnet;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.InternetGateway;
import dev.hopwise.topology.Ip;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Label;
import dev.hopwise.topology.Policy;
import dev.hopwise.topology.Protocols;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values that people may write in more than one shape. */
final class SpecialForms {
    private final Problems problems;
    private final Binder binder;
    private final References references;
    private final ScalarForms scalars;
    private final PolicyForm policies;

    SpecialForms(Problems problems, Binder binder, References references) {
        this.problems = problems;
        this.binder = binder;
        this.references = references;
        this.scalars = new ScalarForms(problems);
        this.policies = new PolicyForm(problems);
    }

    static boolean isSpecial(Class<?> type) {
        return type == Protocols.class
                || type == Policy.class
                || type == InternetGateway.class
                || type == EndpointSubnet.class;
    }

    Optional<?> read(Class<?> type, Entry entry, Scope scope) {
        if (type == Protocols.class) {
            return protocols(entry.value(), scope);
        }
        return type == Policy.class ? policies.read(entry, scope) : internetGateway(entry, scope);
    }

    /** Fills in what the format lets people leave out where the rest says it. */
    static void complete(Class<?> type, Map<String, Entry> written, Where where) {
        // An instanceConnect endpoint has one service only.
        if (type == Endpoint.class
                && !written.containsKey("service")
                && Optional.ofNullable(written.get("type"))
                        .filter(entry -> entry.value() instanceof Scalar scalar
                                && scalar.text().equals(EndpointType.INSTANCE_CONNECT.word()))
                        .isPresent()) {
            written.put("service", new Entry("service", where, new Scalar("ec2-instance-connect", Sort.TEXT, where)));
        }
    }

    /** {@code tcp/443} or {@code [tcp/443, udp/53]}. */
    private Optional<Protocols> protocols(Node node, Scope scope) {
        List<Node> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
        if (items.isEmpty()) {
            problems.report(node.where(), scope.describe("an empty list"), "at least one protocol, such as tcp/443");
        }
        List<Traffic> traffic = new ArrayList<>();
        for (Node item : items) {
            scalars.read(Traffic.class, item, scope).ifPresent(value -> traffic.add((Traffic) value));
        }
        return Optional.of(new Protocols(List.copyOf(traffic), node.where()));
    }

    /** {@code igw-shop} or {@code {id: igw-shop, routeTable: edge}}. */
    private Optional<InternetGateway> internetGateway(Entry entry, Scope scope) {
        Node node = entry.value();
        if (node instanceof Scalar && !node.isNothing()) {
            Node id = new Mapping(List.of(new Entry("id", node.where(), node)), node.where());
            return Optional.of((InternetGateway) binder.record(InternetGateway.class, "", entry.where(), id, scope));
        }
        if (!(node instanceof Mapping)) {
            problems.report(node.where(), scope.describe(node.found()), "its id, or a map of id and routeTable");
            return Optional.empty();
        }
        return Optional.of((InternetGateway) binder.record(InternetGateway.class, "", entry.where(), node, scope));
    }

    /** {@code [app-a, app-b]} or {@code {app-a: 10.0.1.10}}. */
    Optional<List<Object>> endpointSubnets(Node node, Scope scope) {
        List<Object> subnets = new ArrayList<>();
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                Optional<Ip> ip = entry.value().isNothing()
                        ? Optional.empty()
                        : scalars.read(Ip.class, entry.value(), scope).map(Ip.class::cast);
                subnets.add(new EndpointSubnet(new Ref(entry.key(), entry.where()), ip));
            }
        } else if (node.isNothing()) {
            problems.report(
                    node.where(), scope.describe("nothing"), "a list of subnets, or a map of subnet to address");
        } else {
            List<Node> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
            items.forEach(item -> scalars.read(Ref.class, item, scope)
                    .ifPresent(ref -> subnets.add(new EndpointSubnet((Ref) ref, Optional.empty()))));
        }
        subnets.forEach(subnet -> references.add(((EndpointSubnet) subnet).subnet(), Set.of(Kind.SUBNET), scope));
        return Optional.of(List.copyOf(subnets));
    }

    /** What people say of a thing: its description and tags. */
    Label label(Map<String, Entry> written, Scope scope) {
        Optional<Text> description = Optional.ofNullable(written.get("description"))
                .flatMap(entry -> scalars.read(Text.class, entry.value(), scope.at("description")))
                .map(Text.class::cast);
        Map<String, Text> tags = new LinkedHashMap<>();
        Optional<Node> tagged =
                Optional.ofNullable(written.get("tags")).map(Entry::value).filter(node -> !node.isNothing());
        if (tagged.isPresent() && tagged.get() instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                scalars.read(Text.class, entry.value(), scope.at("tags"))
                        .ifPresent(text -> tags.put(entry.key(), (Text) text));
            }
        } else {
            tagged.ifPresent(
                    node -> problems.report(node.where(), scope.at("tags").describe(node.found()), "a map of text"));
        }
        return new Label(description, tags.isEmpty() ? Map.of() : Collections.unmodifiableMap(tags));
    }
}
