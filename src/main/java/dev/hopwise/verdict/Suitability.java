package dev.hopwise.verdict;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/**
 * How the needs of a topology are met.
 *
 * @param needs in the order of the file
 * @param undescribed the VPCs with workloads of which the file says no need, in the order of the file
 */
public record Suitability(String topology, List<Answer> needs, List<Undescribed> undescribed) {
    /**
     * What becomes of a need.
     *
     * @param from who has it, as reports name it; a set as the file writes it
     * @param service as the file writes it
     * @param traffic protocols and ports
     * @param met whether packets reach the service, in a way that the need admits
     * @param by what leads there or, where the need is not met, on the way there, in the order of the file; empty where nothing does
     * @param verdict how far the packets come, by the name of the service where the need is not met; empty where nobody has the need
     * @param options nothing where nobody has the need
     * @param assumptions what the answer rests on and the file does not say
     * @param at where the need stands
     */
    public record Answer(
            String from,
            String service,
            String traffic,
            boolean met,
            List<String> by,
            Optional<Verdict> verdict,
            List<Option> options,
            List<String> assumptions,
            Where at) {}

    /**
     * A means, and what is to be said of it.
     *
     * @param suitable whether it can serve the need, once nothing is missing
     * @param because reasons for and against
     * @param missing what has to change before it serves
     */
    public record Option(Means means, boolean suitable, List<Reason> because, List<Reason> missing) {}

    /**
     * A sentence, and what it rests on.
     *
     * @param rule the id of the rule that says so
     * @param remedy the smallest change, where something is missing
     */
    public record Reason(String rule, String text, Optional<String> remedy, Where at) {}

    /**
     * A VPC with workloads of which the file says no need. Nothing is concluded about them.
     *
     * @param workloads those, sorted; none where the VPC has no workload at all
     * @param endpoints what the VPC has, in the order of the file
     * @param at where the VPC stands
     */
    public record Undescribed(String vpc, List<String> workloads, List<Endpoint> endpoints, Where at) {}

    /**
     * An endpoint that is there.
     *
     * @param type as the file writes it
     * @param service in short
     */
    public record Endpoint(String id, String type, String service) {}
}
