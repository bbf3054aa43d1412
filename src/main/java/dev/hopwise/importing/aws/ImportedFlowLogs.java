package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import dev.hopwise.topology.TrafficType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flow logs of VPCs, subnets and interfaces. */
final class ImportedFlowLogs {
    private static final Map<String, String> DESTINATIONS =
            Map.of("cloud-watch-logs", "cloudwatch", "s3", "s3", "kinesis-data-firehose", "firehose");
    private static final Set<Integer> INTERVALS = Set.of(60, 600);
    private static final int DEFAULT_INTERVAL = 600;

    private final Material material;
    private final ByOwner<DescribedFlowLog> logs = new ByOwner<>();

    ImportedFlowLogs(Material material, ImportedVpcs vpcs, ImportedSubnets subnets, ImportedInterfaces interfaces) {
        this.material = material;
        for (DescribedFlowLog log : material.described().flowLogs().all()) {
            Optional<String> vpc = Optional.of(log.resource())
                    .filter(vpcs::has)
                    .or(() -> subnets.vpcOf(log.resource()))
                    .or(() -> interfaces.vpcOf(log.resource()));
            if (vpc.isEmpty()) {
                material.notes()
                        .add(
                                log.id(),
                                "a flow log of " + log.resource()
                                        + ", which is no VPC, subnet or interface of the file");
            } else if (isUnderstood(log)) {
                logs.add(vpc.get(), log.id(), log);
            }
        }
    }

    private boolean isUnderstood(DescribedFlowLog log) {
        boolean hasWords = DESTINATIONS.containsKey(log.destination())
                && INTERVALS.contains(log.aggregation())
                && traffic(log).isPresent();
        if (!log.status().isEmpty()) {
            material.notes().add(log.id(), "a flow log that records nothing: it is " + log.status());
        } else if (!hasWords) {
            material.notes().add(log.id(), "a flow log whose traffic type, destination or interval is not understood");
        }
        return hasWords && log.status().isEmpty();
    }

    private static Optional<String> traffic(DescribedFlowLog log) {
        return Stream.of(TrafficType.values())
                .map(TrafficType::word)
                .filter(word -> log.traffic().filter(word::equals).isPresent())
                .findFirst();
    }

    Entries written(String vpc) {
        Entries all = Entries.block();
        for (DescribedFlowLog log : logs.in(vpc)) {
            all.put(
                    material.ids().of(log.id()),
                    Entries.line()
                            .maybe(
                                    "on",
                                    Optional.of(log.resource())
                                            .filter(it -> !it.equals(vpc))
                                            .map(material.ids()::of))
                            .put("traffic", traffic(log).orElseThrow())
                            .put("destination", DESTINATIONS.get(log.destination()))
                            .list("format", format(log))
                            .unless(DEFAULT_INTERVAL, "aggregation", log.aggregation())
                            .maybe(
                                    "description",
                                    material.described().flowLogs().name(log.id())));
        }
        return all;
    }

    private List<String> format(DescribedFlowLog log) {
        log.fields().stream()
                .filter(field -> !FlowLogFields.ALL.contains(field))
                .forEach(field -> material.notes().add(log.id(), "its field " + field));
        return log.fields().equals(FlowLogFields.DEFAULT)
                ? List.of()
                : log.fields().stream().filter(FlowLogFields.ALL::contains).toList();
    }
}
