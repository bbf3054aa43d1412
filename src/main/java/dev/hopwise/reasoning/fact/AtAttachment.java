package dev.hopwise.reasoning.fact;

/** Out of a transit gateway, in a subnet of the attachment to a VPC. */
public record AtAttachment(Packet packet, Attachment attachment, Subnet subnet) {}
