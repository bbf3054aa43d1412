package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.verdict.LogAction;

/** A record that a flow log will have. */
public record FlowRecord(String rule, Capture capture, PacketSet packets, LogAction action, FlowLog log) {}
