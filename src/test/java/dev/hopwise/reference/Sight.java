package dev.hopwise.reference;

/**
 * A packet at a network interface, where a flow log records it (UG:flow-logs-basics).
 *
 * @param at whose interface: {@code vpc/id}, {@code gateway/attachment}
 * @param isAccepted whether its groups and the ACL of its subnet let it pass (UG:flow-logs-records-examples)
 */
public record Sight(String at, boolean isReply, boolean isLeaving, boolean isAccepted) {}
