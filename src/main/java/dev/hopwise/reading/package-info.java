/** Text to topology: YAML with a position on every value, and every error at once. */
@NullMarked
package dev.hopwise.reading;

import org.jspecify.annotations.NullMarked;
