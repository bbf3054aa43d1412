package dev.hopwise.reading;

import dev.hopwise.topology.FlowLog;
import dev.hopwise.topology.Nearest;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.Vpc;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flow logs: known fields, and one of the two intervals. */
final class FlowLogCheck {
    /** Fields beside those of version 2, by the version that brought them (VPC guide, "Flow log records"). */
    private static final List<String> LATER = List.of(
            // 3
            "vpc-id",
            "subnet-id",
            "instance-id",
            "tcp-flags",
            "type",
            "pkt-srcaddr",
            "pkt-dstaddr",
            // 4
            "region",
            "az-id",
            "sublocation-type",
            "sublocation-id",
            // 5
            "pkt-src-aws-service",
            "pkt-dst-aws-service",
            "flow-direction",
            "traffic-path",
            // 7
            "ecs-cluster-arn",
            "ecs-cluster-name",
            "ecs-container-instance-arn",
            "ecs-container-instance-id",
            "ecs-container-id",
            "ecs-second-container-id",
            "ecs-service-name",
            "ecs-task-definition-arn",
            "ecs-task-arn",
            "ecs-task-id",
            // 8 to 10
            "reject-reason",
            "resource-id",
            "encryption-status",
            // 11
            "instance-tag",
            "instance-tag-2",
            "interface-tag",
            "interface-tag-2",
            "asg-tag",
            "asg-tag-2",
            "interface-type",
            "next-hop-interface-id",
            "next-hop-subnet-id",
            "next-hop-az-id",
            "next-hop-vpc-id",
            "next-hop-interface-type");

    private static final List<String> FIELDS =
            Stream.concat(FlowLog.DEFAULT_FORMAT.stream(), LATER.stream()).toList();
    private static final Set<String> KNOWN = Set.copyOf(FIELDS);
    private static final Set<Integer> INTERVALS = Set.of(60, 600);

    private final Problems problems;

    FlowLogCheck(Problems problems) {
        this.problems = problems;
    }

    void check(FlowLog log, Vpc vpc) {
        Scope scope = Scope.TOPOLOGY.owning("vpc", vpc.id()).within("flow log", log.id());
        for (Text field : log.format()) {
            if (!KNOWN.contains(field.value())) {
                problems.report(
                        field.where(),
                        scope.at("format").describe("the field " + Quote.of(field.value())),
                        "the name of a flow log field, such as srcaddr",
                        () -> nearest(field.value()));
            }
        }
        log.aggregation()
                .filter(seconds -> !INTERVALS.contains(seconds.value()))
                .ifPresent(seconds -> problems.report(
                        seconds.where(),
                        scope.at("aggregation").describe(Integer.toString(seconds.value())),
                        "60 or 600 (seconds)"));
    }

    private static Optional<String> nearest(String field) {
        // AWS writes ${srcaddr} in the format of a log, which people paste.
        String bare = field.replaceAll("[${}]", "");
        return KNOWN.contains(bare)
                ? Optional.of(Quote.of(bare))
                : Nearest.words(bare, FIELDS, 1).stream().findFirst().map(Quote::of);
    }
}
