package dev.hopwise.topology;

import dev.hopwise.source.Where;

/** A finding that a baseline accepts. */
@Doc("A finding that is accepted.")
public record AcceptedFinding(
        @Required @Doc("What it is known by from run to run")
        Text fingerprint,

        @Required @Doc("Rule id") Text rule,
        @Required @Doc("File, relative to the baseline") Text file,
        @Required @Doc("Resource") Text resource,
        @Required @Doc("What was found") Text message,
        Where where) {}
