package dev.hopwise.topology;

import java.util.Map;
import java.util.Optional;

/** What people say about a thing; nothing is decided by it. */
public record Label(Optional<Text> description, Map<String, Text> tags) {}
