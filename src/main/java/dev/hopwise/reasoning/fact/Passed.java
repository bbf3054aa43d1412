package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.verdict.Verdict;

/** The flows of a verdict that the groups at both ends let pass. */
public record Passed(Admission admission, Verdict verdict, PacketSet packets) {}
