package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** A flow log. */
@Doc("A flow log.")
public record FlowLog(
        String id,

        @Doc(value = "Subnets or interfaces", fallback = "the whole VPC") @RefTo({Kind.SUBNET, Kind.NETWORK_INTERFACE})
        List<Ref> on,

        @Doc(value = "ACCEPT, REJECT or ALL", fallback = "ALL")
        Optional<TrafficType> traffic,

        @Doc(value = "s3, cloudwatch or firehose", fallback = "cloudwatch")
        Optional<LogDestination> destination,

        @Doc(value = "Fields of a record", fallback = "the default format, version 2")
        List<Text> format,

        @Doc(value = "Longest aggregation interval in seconds: 60 or 600", fallback = "600")
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
