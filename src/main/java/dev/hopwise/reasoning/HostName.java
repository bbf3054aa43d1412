package dev.hopwise.reasoning;

import dev.hopwise.topology.AwsServices;
import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.Topology;
import dev.hopwise.topology.Vpc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a name of AWS's stands for: {@code sqs.us-east-1.amazonaws.com} for a service, {@code vpce-0a-1b.sqs.us-east-1.vpce.amazonaws.com}
 * for an endpoint, and with a zone behind its first word for the endpoint in that zone (PL: privatelink-access-aws-services).
 *
 * @param end the end by which the topology knows it
 * @param zone the Availability Zone that it names
 */
record HostName(String end, Optional<String> zone) {
    private static final String AWS = ".amazonaws.com";
    private static final String ENDPOINT = ".vpce" + AWS;

    /** Empty where no service and no endpoint of the topology bears the name. */
    static Optional<HostName> of(String written, Topology topology) {
        String host = canonical(written);
        if (host.endsWith(ENDPOINT)) {
            List<String> words =
                    List.of(host.substring(0, host.length() - ENDPOINT.length()).split("\\."));
            return topology.vpcs().values().stream()
                    .flatMap(vpc -> endpoint(words, vpc, topology))
                    .findFirst();
        }
        return host.endsWith(AWS) ? service(host.substring(0, host.length() - AWS.length())) : Optional.empty();
    }

    /** Upper and lower case are the same in DNS, and a dot at the end is its root (RFC 1034, 3.1). */
    private static String canonical(String host) {
        String small = host.toLowerCase(Locale.ROOT);
        return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
    }

    private static Stream<HostName> endpoint(List<String> words, Vpc vpc, Topology topology) {
        String word = words.get(0);
        return vpc.endpoints().values().stream()
                .filter(endpoint -> word.startsWith(canonical(endpoint.id()) + "-"))
                .filter(endpoint -> isBehind(words, endpoint, vpc, topology))
                .map(endpoint -> new HostName(
                        "endpoint:" + vpc.id() + "/" + endpoint.id(),
                        zone(word.substring(endpoint.id().length() + 1))));
    }

    /** Whether what stands behind the first word is the endpoint's service, either way round, and a Region that may be the VPC's. */
    private static boolean isBehind(List<String> words, Endpoint endpoint, Vpc vpc, Topology topology) {
        if (words.size() < 3) {
            return false;
        }
        List<String> name = new ArrayList<>(words.subList(1, words.size() - 1));
        String written = String.join(".", name);
        Collections.reverse(name);
        String service = endpoint.service().value();
        boolean isOwn = !AwsServices.isService(service, Set.of());
        Optional<String> region = vpc.region()
                .or(() -> topology.defaults().flatMap(it -> it.region()))
                .map(Object::toString);
        return (isOwn || service.equals(written) || service.equals(String.join(".", name)))
                && region.map(words.get(words.size() - 1)::equals).orElse(true);
    }

    /** What follows the part that AWS makes up. */
    private static Optional<String> zone(String rest) {
        int dash = rest.indexOf('-');
        return dash < 0 ? Optional.empty() : Optional.of(rest.substring(dash + 1));
    }

    private static Optional<HostName> service(String name) {
        List<String> words = new ArrayList<>(List.of(name.split("\\.")));
        String last = words.get(words.size() - 1);
        String region = AwsServices.isRegion(last) ? "@" + words.remove(words.size() - 1) : "";
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<String> reversed = new ArrayList<>(words);
        Collections.reverse(reversed);
        // Some services turn the words round, and a bucket stands before the service.
        return Stream.of(String.join(".", words), String.join(".", reversed), words.get(words.size() - 1))
                .filter(it -> AwsServices.isService(it, Set.of()))
                .findFirst()
                .map(it -> new HostName("service:" + it + region, Optional.empty()));
    }
}
