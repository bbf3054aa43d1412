package dev.hopwise.reading;

import dev.hopwise.source.PlainText;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.EndpointSubnet;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.Vpc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Endpoints: what each type needs, and what means nothing to it. */
final class EndpointCheck {
    private final Problems problems;

    EndpointCheck(Problems problems) {
        this.problems = problems;
    }

    void check(Endpoint endpoint, Vpc vpc) {
        if (problems.isFaulty(endpoint.where(), "type")) {
            return;
        }
        String what = Scope.TOPOLOGY
                .owning("vpc", vpc.id())
                .within(endpoint.type().word() + " endpoint", endpoint.id())
                .what();
        switch (endpoint.type()) {
            case GATEWAY -> gateway(endpoint, what);
            case INTERFACE, GATEWAY_LOAD_BALANCER -> inSubnets(endpoint, what);
            case INSTANCE_CONNECT -> instanceConnect(endpoint, what);
        }
        if (endpoint.type() != EndpointType.INSTANCE_CONNECT) {
            endpoint.preserveClientIp().ifPresent(flag -> meaningless("preserveClientIp", flag.where(), what));
        }
        oneAZone(endpoint, vpc, what);
    }

    private void gateway(Endpoint endpoint, String what) {
        misplaced("subnets", subnets(endpoint), what, "'routeTables': it stands in route tables");
        misplaced("subnet", endpoint.subnet().stream(), what, "'routeTables': it stands in route tables");
        misplaced("securityGroups", groups(endpoint), what, "no security groups: it has no interfaces");
        endpoint.privateDns().ifPresent(flag -> meaningless("privateDns", flag.where(), what));
        endpoint.protocols().ifPresent(protocols -> meaningless("protocols", protocols.where(), what));
    }

    private void inSubnets(Endpoint endpoint, String what) {
        required("subnets", endpoint.subnets(), endpoint, what);
        misplaced("subnet", endpoint.subnet().stream(), what, "'subnets': a list");
        String expected = endpoint.type() == EndpointType.INTERFACE
                ? "'subnets': it stands in subnets"
                : "'subnets': tables send packets to it by a route";
        misplaced("routeTables", endpoint.routeTables().stream(), what, expected);
    }

    private void instanceConnect(Endpoint endpoint, String what) {
        required("subnet", endpoint.subnet().stream().toList(), endpoint, what);
        misplaced("subnets", subnets(endpoint), what, "'subnet': it stands in one subnet");
        misplaced("routeTables", endpoint.routeTables().stream(), what, "'subnet': it stands in one subnet");
    }

    private static Stream<Ref> subnets(Endpoint endpoint) {
        return endpoint.subnets().stream().map(EndpointSubnet::subnet);
    }

    private static Stream<Ref> groups(Endpoint endpoint) {
        return endpoint.securityGroups().stream().flatMap(List::stream);
    }

    private void required(String key, List<?> values, Endpoint endpoint, String what) {
        if (values.isEmpty()) {
            problems.report(endpoint.where(), what + " without " + Quote.of(key), Quote.of(key) + ": where it stands");
        }
    }

    private void misplaced(String key, Stream<Ref> values, String what, String expected) {
        values.findFirst()
                .ifPresent(value -> problems.report(value.where(), Quote.of(key) + " of the " + what, expected));
    }

    private void meaningless(String key, Where where, String what) {
        problems.report(
                where, Quote.of(key) + " of the " + what, "only what means something to an endpoint of this type");
    }

    private void oneAZone(Endpoint endpoint, Vpc vpc, String what) {
        Map<String, Where> seen = new HashMap<>();
        for (EndpointSubnet place : endpoint.subnets()) {
            Ref ref = place.subnet();
            String prefix = vpc.id() + "/";
            String own = ref.text().startsWith(prefix) ? ref.text().substring(prefix.length()) : ref.text();
            Optional<Subnet> subnet = Optional.ofNullable(vpc.subnets().get(own));
            if (subnet.isEmpty()) {
                continue;
            }
            // A subnet of unknown zone is at least in one zone with itself.
            String zone = subnet.get().az().map(Text::value).orElse("of " + own);
            Where first = seen.putIfAbsent(zone, ref.where());
            if (first != null) {
                problems.report(
                        ref.where(),
                        what + " with a second subnet in zone " + PlainText.of(zone),
                        "at most one subnet a zone",
                        first);
            }
        }
    }
}
