package dev.hopwise.reading;

import dev.hopwise.source.PlainText;
import dev.hopwise.source.Where;
import dev.hopwise.topology.AwsServices;
import dev.hopwise.topology.End;
import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.Topology;
import dev.hopwise.topology.Vpc;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Services and Regions by their names: a slip in one of them would mean a service that nobody has. */
final class ServiceCheck {
    private static final String SERVICE = "service:";

    private final Set<String> own;
    private final Problems problems;

    ServiceCheck(Topology topology, Problems problems) {
        this.own = topology.services().keySet();
        this.problems = problems;
    }

    void check(Topology topology) {
        topology.defaults().flatMap(it -> it.region()).ifPresent(region -> region(region, "region of the defaults"));
        topology.vpcs().values().forEach(this::check);
        topology.prefixLists()
                .values()
                .forEach(list -> list.region()
                        .ifPresent(region -> region(region, "region of prefix list " + PlainText.of(list.id()))));
        topology.needs().forEach(need -> service(need.service(), "service of a need"));
        topology.expect().stream()
                .flatMap(it -> Stream.of(it.from(), it.to()))
                .filter(end -> end.text().startsWith(SERVICE))
                .forEach(this::end);
    }

    private void check(Vpc vpc) {
        vpc.region().ifPresent(region -> region(region, "region of vpc " + PlainText.of(vpc.id())));
        for (Endpoint endpoint : vpc.endpoints().values()) {
            String what = " of endpoint " + PlainText.of(vpc.id() + "/" + endpoint.id());
            if (endpoint.type() == EndpointType.GATEWAY || endpoint.type() == EndpointType.INTERFACE) {
                service(endpoint.service(), "service" + what);
            }
            endpoint.serviceRegion().ifPresent(region -> region(region, "serviceRegion" + what));
        }
    }

    private void end(End end) {
        String rest = end.text().substring(SERVICE.length());
        int at = rest.indexOf('@');
        service(at < 0 ? rest : rest.substring(0, at), end.where(), "service of an expectation");
        if (at >= 0) {
            region(rest.substring(at + 1), end.where(), "Region of an expectation");
        }
    }

    private void service(Text name, String place) {
        service(name.value(), name.where(), place);
    }

    private void service(String name, Where where, String place) {
        if (!AwsServices.isService(name, own)) {
            problems.report(
                    where,
                    Quote.of(name) + " as the " + place,
                    "an AWS service such as sqs or ecr.api, a full name such as com.amazonaws.us-east-1.sqs, or a key of 'services'",
                    () -> Optional.of(AwsServices.nearest(name, own))
                            .filter(words -> !words.isEmpty())
                            .map(References::quoted));
        }
    }

    private void region(Text region, String place) {
        region(region.value(), region.where(), place);
    }

    private void region(String region, Where where, String place) {
        if (!AwsServices.isRegion(region)) {
            problems.report(
                    where,
                    Quote.of(region) + " as the " + place,
                    "an AWS Region such as us-east-1",
                    () -> Optional.of(AwsServices.nearestRegions(region))
                            .filter(words -> !words.isEmpty())
                            .map(References::quoted));
        }
    }
}
