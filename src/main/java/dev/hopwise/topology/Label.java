package dev.hopwise.topology;

import java.util.Map;
import java.util.Optional;

/** What people say about a thing; nothing is decided by it. */
public record Label(
        @Doc(
                value = "What it is for, in words for people. Nothing is decided by it",
                example = "for the payments of the shop")
        Optional<Text> description,

        @Doc(
                value = "Tags as in AWS, values by key. Nothing is decided by them",
                example = "{ team: payments, environment: production }")
        Map<String, Text> tags) {}
