package dev.hopwise.importing.aws;

import java.util.List;
import java.util.Set;

/** The fields of flow log records that a topology file may name (VPC guide, "Flow log records"). */
final class FlowLogFields {
    /** Version 2, which a log without a format of its own has. */
    static final List<String> DEFAULT = List.of(
            ("version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action"
                            + " log-status")
                    .split(" "));

    static final Set<String> ALL = Set.of((String.join(" ", DEFAULT)
                    + " vpc-id subnet-id instance-id tcp-flags type pkt-srcaddr pkt-dstaddr"
                    + " region az-id sublocation-type sublocation-id"
                    + " pkt-src-aws-service pkt-dst-aws-service flow-direction traffic-path"
                    + " ecs-cluster-arn ecs-cluster-name ecs-container-instance-arn ecs-container-instance-id"
                    + " ecs-container-id ecs-second-container-id ecs-service-name ecs-task-definition-arn"
                    + " ecs-task-arn ecs-task-id reject-reason resource-id encryption-status"
                    + " instance-tag instance-tag-2 interface-tag interface-tag-2 asg-tag asg-tag-2 interface-type"
                    + " next-hop-interface-id next-hop-subnet-id next-hop-az-id next-hop-vpc-id"
                    + " next-hop-interface-type")
            .split(" "));

    private FlowLogFields() {}
}
