package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/** What must hold. */
@Doc("What must hold.")
public record Expectation(
        @Required @Doc(value = "Source", example = "internet")
        End from,

        @Required @Doc(value = "Destination", example = "db-1")
        End to,

        @Required @Doc(value = "Protocol", example = "tcp/5432")
        Protocols on,

        @Required @Doc(value = "allowed, blocked, one-way or mixed", example = "blocked")
        ExpectedVerdict verdict,

        @Doc("Things that the path crosses") List<Ref> through,
        @Doc("Things that the path avoids") List<Ref> notThrough,

        @Doc(value = "Why", example = "databases are private")
        Optional<Text> because,

        Label label,
        Where where) {}
