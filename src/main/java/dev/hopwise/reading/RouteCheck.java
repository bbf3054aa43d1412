package dev.hopwise.reading;

import dev.hopwise.packet.Cidr;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Block;
import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Route;
import dev.hopwise.topology.RouteOrigin;
import dev.hopwise.topology.RouteState;
import dev.hopwise.topology.RouteTable;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.TransitGateway;
import dev.hopwise.topology.TransitRoute;
import dev.hopwise.topology.Vpc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Routes: each destination once a table, local routes that are the VPC's, and targets that can be targets. */
final class RouteCheck {
    private static final String LOCAL = "local";

    private final Destinations destinations;
    private final Problems problems;

    RouteCheck(Destinations destinations, Problems problems) {
        this.destinations = destinations;
        this.problems = problems;
    }

    void check(Vpc vpc) {
        for (RouteTable table : vpc.routeTables().values()) {
            Scope scope = Scope.TOPOLOGY
                    .owning("vpc", vpc.id())
                    .within("route table", table.id())
                    .at("routes");
            Map<String, Where> seen = new HashMap<>();
            for (Route route : table.routes()) {
                Optional<String> to = destinations.route(route.to(), scope);
                // A static route beside a propagated one is how AWS prefers one way to the other.
                if (to.isPresent() && route.origin().orElse(RouteOrigin.STATIC) == RouteOrigin.STATIC) {
                    once(to.get(), route.to(), seen, scope);
                }
                if (route.via().text().equals(LOCAL)) {
                    to.ifPresent(destination -> local(destination, route, vpc, scope));
                } else {
                    target(route, vpc, scope);
                }
            }
        }
    }

    void check(TransitGateway gateway) {
        gateway.routeTables().values().forEach(table -> {
            Scope scope = Scope.TOPOLOGY
                    .owning("transit gateway", gateway.id())
                    .within("transit route table", table.id())
                    .at("routes");
            Map<String, Where> seen = new HashMap<>();
            for (TransitRoute route : table.routes()) {
                destinations.route(route.to(), scope).ifPresent(to -> once(to, route.to(), seen, scope));
                boolean isBlackhole = route.blackhole().filter(Flag::on).isPresent();
                if (route.via().isPresent() == isBlackhole) {
                    String found = isBlackhole ? "both 'via' and 'blackhole'" : "neither 'via' nor 'blackhole: true'";
                    problems.report(route.where(), scope.describe(found + " in a route"), "one of the two");
                }
            }
        });
    }

    private void once(String to, Text written, Map<String, Where> seen, Scope scope) {
        Where first = seen.putIfAbsent(to, written.where());
        if (first != null) {
            problems.report(
                    written.where(),
                    scope.describe("a second static route to " + to),
                    "one static route to a destination",
                    first);
        }
    }

    private void local(String to, Route route, Vpc vpc, Scope scope) {
        if (route.state().filter(RouteState.BLACKHOLE::equals).isPresent()) {
            problems.report(
                    route.where(),
                    scope.describe("a local route that is a blackhole"),
                    "no 'state': a local route is always active");
        }
        List<String> blocks = Stream.concat(vpc.cidrs().stream(), vpc.ipv6Cidrs().stream())
                .map(Block::cidr)
                .map(Cidr::toString)
                .toList();
        if (!blocks.contains(to) && !problems.isFaulty(vpc.where(), "cidrs")) {
            problems.report(
                    route.to().where(),
                    scope.describe("a local route to " + to),
                    "a block of the VPC: " + blocks.stream().collect(Collectors.joining(" or ")));
        }
    }

    private void target(Route route, Vpc vpc, Scope scope) {
        String text = route.via().text();
        String prefix = vpc.id() + "/";
        String own = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
        Endpoint endpoint = vpc.endpoints().get(own);
        if (endpoint == null) {
            return;
        }
        if (endpoint.type() != EndpointType.GATEWAY_LOAD_BALANCER && !problems.isFaulty(endpoint.where(), "type")) {
            problems.report(
                    route.via().where(),
                    scope.describe("the " + endpoint.type().word() + " endpoint " + Quote.of(own) + " as a target"),
                    "an endpoint of type gatewayLoadBalancer",
                    () -> Optional.of("'routeTables' of the endpoint")
                            .filter(cure -> endpoint.type() == EndpointType.GATEWAY));
        }
    }
}
