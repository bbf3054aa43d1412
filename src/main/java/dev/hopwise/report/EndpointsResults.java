package dev.hopwise.report;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Severity;
import dev.hopwise.verdict.Suitability;
import java.util.List;

/** Needs that are not met, as code scanning takes findings. */
public final class EndpointsResults {
    private static final String NEED = "need";
    private static final String VPC = "vpc";

    private EndpointsResults() {}

    /**
     * One for each need that is not met.
     *
     * @param notMet the rule that says so
     */
    public static List<Finding> findings(Suitability suitability, RuleCard notMet) {
        return suitability.needs().stream()
                .filter(need -> !need.met())
                .map(need -> finding(need, notMet))
                .toList();
    }

    /** One for each VPC with workloads of which the file says no need. */
    public static List<SarifNote> notes(Suitability suitability) {
        return suitability.undescribed().stream()
                .map(vpc -> new SarifNote(VPC, vpc.vpc(), sentence(vpc), vpc.at()))
                .toList();
    }

    private static String sentence(Suitability.Undescribed vpc) {
        return LintText.sentence(UndescribedText.said(vpc));
    }

    private static Finding finding(Suitability.Answer need, RuleCard notMet) {
        List<String> missing = EndpointsGithub.missing(need);
        return new Finding(
                notMet.id(),
                notMet.slug(),
                Severity.ERROR,
                NEED,
                need.from(),
                EndpointsText.title(need) + " is not met",
                String.join("; ", missing.isEmpty() ? need.assumptions() : missing),
                need.at(),
                "");
    }
}
