package dev.hopwise.report;

import dev.hopwise.verdict.Suitability.Endpoint;
import dev.hopwise.verdict.Suitability.Undescribed;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of a VPC with workloads of which the file says no need. */
final class UndescribedText {
    /** How many workloads are named; JSON names all. */
    private static final int MOST = 10;

    private UndescribedText() {}

    /** All of it, in a sentence without a full stop. */
    static String said(Undescribed vpc) {
        return workloads(vpc) + "; " + endpoints(vpc);
    }

    /** Of which workloads no need is said. */
    static String workloads(Undescribed vpc) {
        return vpc.workloads().isEmpty()
                ? vpc.vpc() + " has no workload, and no need"
                : "no need is described of " + named(vpc.workloads());
    }

    private static String named(List<String> workloads) {
        int more = workloads.size() - MOST;
        return more <= 0
                ? String.join(", ", workloads)
                : String.join(", ", workloads.subList(0, MOST)) + " and " + more + " more";
    }

    /** What the VPC has. */
    static String endpoints(Undescribed vpc) {
        return vpc.vpc() + " has "
                + (vpc.endpoints().isEmpty()
                        ? "no endpoint"
                        : vpc.endpoints().stream()
                                .map(UndescribedText::endpoint)
                                .collect(Collectors.joining(", ")));
    }

    private static String endpoint(Endpoint endpoint) {
        return "the " + endpoint.type() + " endpoint " + endpoint.id() + " of " + endpoint.service();
    }
}
