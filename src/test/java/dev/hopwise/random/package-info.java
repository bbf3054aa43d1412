/** Networks by chance, and what the rules and the reference make of them. */
@NullMarked
package dev.hopwise.random;

import org.jspecify.annotations.NullMarked;
