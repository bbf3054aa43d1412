package dev.hopwise.reasoning.fact;

/**
 * A table of an attached VPC that leads nothing back to another VPC of the same transit gateway.
 *
 * @param into the attachment of its VPC
 * @param from the attachment of the other one
 */
public record Mute(RouteTable table, Attachment into, Attachment from) {}
