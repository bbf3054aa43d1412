/** Two topologies, and what is opened, closed and changed between them. */
@NullMarked
package dev.hopwise.comparing;

import org.jspecify.annotations.NullMarked;
