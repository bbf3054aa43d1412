package dev.hopwise.reasoning.fact;

import dev.hopwise.reasoning.fact.HighRiskPorts.Use;
import dev.hopwise.topology.Id;

/** A rule of a security group that opens some of the ports that are not for strangers to a large part of the internet. */
public record OpenToStrangers(GroupRule groupRule, HighRiskPorts highRisk) {
    public Id group() {
        return groupRule.group();
    }

    public Use use() {
        return highRisk.use();
    }

    /** Which of the ports it opens, in words. */
    public Evidence opened() {
        return groupRule.opened(highRisk);
    }

    /** For whom on the internet it opens them, in words. */
    public Evidence audience() {
        return groupRule.audience(highRisk);
    }
}
