package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A flow log. */
@Doc("A flow log.")
public record FlowLog(
        String id,

        @Doc(value = "Subnets or interfaces that it records", example = "[app-a]", fallback = "the whole VPC")
        @RefTo({Kind.SUBNET, Kind.NETWORK_INTERFACE})
        List<Ref> on,

        @Doc(
                value = "Traffic that it records: ACCEPT (what passes groups and ACLs), REJECT (what does not) or ALL",
                example = "REJECT",
                fallback = "ALL")
        Optional<TrafficType> traffic,

        @Doc(
                value = "Where records go: s3, cloudwatch (CloudWatch Logs) or firehose (Data Firehose)",
                example = "s3",
                fallback = "cloudwatch")
        Optional<LogDestination> destination,

        @Doc(
                value = "Fields of a record in order, by AWS's names without ${}",
                example = "[srcaddr, dstaddr, dstport, protocol, action]",
                fallback = "the default format, version 2")
        List<Text> format,

        @Doc(value = "Longest aggregation interval in seconds: 60 or 600", example = "60", fallback = "600")
        Optional<Number> aggregation,

        Label label,
        Where where) {
    /** The fields of the default format, those of version 2 (UG: flow-log-records). */
    public static final List<String> DEFAULT_FORMAT = List.of(
            "version",
            "account-id",
            "interface-id",
            "srcaddr",
            "dstaddr",
            "srcport",
            "dstport",
            "protocol",
            "packets",
            "bytes",
            "start",
            "end",
            "action",
            "log-status");
}
