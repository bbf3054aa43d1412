package dev.hopwise.topology;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a key of the topology file means: shown by editors, and part of the JSON Schema. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Doc {
    /** The meaning, in one or two sentences. */
    String value();

    /** Values as a person would write them, each in YAML. */
    String[] example() default {};

    /** AWS's default, in words. */
    String fallback() default "";
}
