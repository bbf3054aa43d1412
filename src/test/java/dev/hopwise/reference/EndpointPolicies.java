package dev.hopwise.reference;

import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Need;
import dev.hopwise.topology.Policy;
import dev.hopwise.topology.Policy.Clause;
import dev.hopwise.topology.Policy.Condition;
import dev.hopwise.topology.Policy.Effect;
import dev.hopwise.topology.Policy.Statement;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.Vpc;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the policy of an endpoint lets its client do, request by request (PL:vpc-endpoints-access,
 * IAM:reference_policies_evaluation-logic). A condition that no file can know is taken for what lets the request pass.
 */
final class EndpointPolicies {
    /** A yes, a no, or neither. */
    private enum Sure {
        YES,
        NO,
        OPEN
    }

    private record Request(String action, String resource) {}

    private final Site site;

    EndpointPolicies(Site site) {
        this.site = site;
    }

    /** Stops what the policy of the endpoint that a request has come to denies. */
    void check(Walk.Ends ends, Place.Arrived arrived) {
        Optional<Vpc> byRoute = arrived.byEndpoint();
        Optional<Port> at = arrived.port().filter(port -> port.kind() == Kind.ENDPOINT);
        if (byRoute.isPresent()) {
            byRoute.get().endpoints().values().stream()
                    .filter(endpoint -> endpoint.type() == EndpointType.GATEWAY
                            && endpoint.service().value().equals("s3"))
                    .forEach(endpoint -> check(ends, byRoute.get(), endpoint, arrived.packet()));
        } else if (at.isPresent()) {
            Vpc vpc = site.vpc(at.get().vpc());
            check(ends, vpc, vpc.endpoints().get(at.get().id()), arrived.packet());
        }
    }

    private void check(Walk.Ends ends, Vpc vpc, Endpoint endpoint, Packet packet) {
        if (endpoint.policy().isPresent() && packet.hasPorts() && isDenied(ends, vpc, endpoint, packet)) {
            throw Dropped.by(Kind.ENDPOINT, vpc.id() + "/" + endpoint.id());
        }
    }

    private boolean isDenied(Walk.Ends ends, Vpc vpc, Endpoint endpoint, Packet packet) {
        Policy policy = endpoint.policy().orElseThrow();
        List<Request> asked = site.topology().needs().stream()
                .filter(need -> isOf(need, ends, endpoint))
                .flatMap(EndpointPolicies::requests)
                .toList();
        if (!asked.isEmpty()) {
            return asked.stream()
                    .anyMatch(request -> denies(policy, List.of(request), vpc, endpoint, packet)
                            || !mayAllow(policy, List.of(request), vpc, endpoint, packet));
        }
        List<Request> any = anything(endpoint);
        return denies(policy, any, vpc, endpoint, packet) || !mayAllow(policy, any, vpc, endpoint, packet);
    }

    /** What a client may ask for of which no need speaks: such a request for each pattern of a random network. */
    private static List<Request> anything(Endpoint endpoint) {
        String service = endpoint.service().value();
        return Stream.of("s3", "sqs", "pay")
                .filter(prefix -> service.equals(prefix) || service.equals("pay"))
                .flatMap(prefix -> Stream.of("GetObject", "PutObject", "SendMessage", "Any")
                        .map(it -> prefix + ":" + it))
                .flatMap(action -> Stream.of(
                                "arn:aws:s3:::logs/a", "arn:aws:s3:::pictures/a", "arn:aws:sqs:::queue", "any")
                        .map(resource -> new Request(action, resource)))
                .toList();
    }

    private static boolean isOf(Need need, Walk.Ends ends, Endpoint endpoint) {
        return need.service().value().equals(endpoint.service().value())
                && ends.sender().map(Port::name).equals(Optional.of(need.from().text()));
    }

    private static Stream<Request> requests(Need need) {
        return need.operations().stream()
                .map(Text::value)
                .flatMap(action -> need.resources().stream().map(resource -> new Request(action, resource.value())));
    }

    /** Whether one statement surely denies every one of them. */
    private boolean denies(Policy policy, List<Request> requests, Vpc vpc, Endpoint endpoint, Packet packet) {
        return policy.statements().stream()
                .filter(statement -> statement.effect() == Effect.DENY)
                .filter(statement -> applies(statement, vpc, endpoint, packet) == Sure.YES)
                .anyMatch(statement -> requests.stream().allMatch(request -> isAbout(statement, request)));
    }

    /** Whether some statement may allow some of them. */
    private boolean mayAllow(Policy policy, List<Request> requests, Vpc vpc, Endpoint endpoint, Packet packet) {
        return policy.statements().stream()
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .filter(statement -> applies(statement, vpc, endpoint, packet) != Sure.NO)
                .anyMatch(statement -> requests.stream().anyMatch(request -> isAbout(statement, request)));
    }

    private static boolean isAbout(Statement statement, Request request) {
        return matches(statement.actions(), request.action(), Pattern.CASE_INSENSITIVE)
                && matches(statement.resources(), request.resource(), 0);
    }

    private static boolean matches(Clause clause, String value, int flags) {
        boolean isNamed = clause.patterns().stream()
                .map(pattern -> Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"))
                .anyMatch(pattern ->
                        Pattern.compile(pattern, flags).matcher(value).matches());
        return isNamed != clause.except();
    }

    private Sure applies(Statement statement, Vpc vpc, Endpoint endpoint, Packet packet) {
        List<Sure> conditions = Stream.concat(
                        Stream.of(isAnyone(statement.principals()) ? Sure.YES : Sure.OPEN),
                        statement.conditions().stream().map(condition -> holds(condition, vpc, endpoint, packet)))
                .toList();
        return conditions.contains(Sure.NO) ? Sure.NO : conditions.contains(Sure.OPEN) ? Sure.OPEN : Sure.YES;
    }

    private static boolean isAnyone(Clause principals) {
        return !principals.except() && principals.patterns().contains("*");
    }

    private Set<String> endpointIds() {
        return site.topology().vpcs().values().stream()
                .flatMap(vpc -> vpc.endpoints().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** A made-up id may be any in AWS but the other ids of the file. */
    private Sure holds(Condition condition, Vpc vpc, Endpoint endpoint, Packet packet) {
        boolean isNegated = condition.operator().contains("Not");
        return switch (condition.key().toLowerCase(Locale.ROOT)) {
            case "aws:sourcevpc" ->
                turned(
                        isNegated,
                        named(condition, vpc.id(), site.topology().vpcs().keySet()));
            case "aws:sourcevpce" -> turned(isNegated, named(condition, endpoint.id(), endpointIds()));
            case "aws:vpcsourceip" -> turned(isNegated, within(condition, packet.source()) ? Sure.YES : Sure.NO);
            case "aws:sourceip" -> isNegated ? Sure.YES : Sure.NO;
            default -> Sure.OPEN;
        };
    }

    private static Sure named(Condition condition, String id, Set<String> ids) {
        return condition.values().contains(id) ? Sure.YES : ids.containsAll(condition.values()) ? Sure.NO : Sure.OPEN;
    }

    private static boolean within(Condition condition, IpAddress address) {
        return condition.values().stream()
                .anyMatch(block -> IpBlock.parse(block).contains(address));
    }

    private static Sure turned(boolean isNegated, Sure sure) {
        return sure == Sure.OPEN || !isNegated ? sure : sure == Sure.YES ? Sure.NO : Sure.YES;
    }
}
