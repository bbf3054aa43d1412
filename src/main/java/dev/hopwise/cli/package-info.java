/** The command line. */
@NullMarked
package dev.hopwise.cli;

import org.jspecify.annotations.NullMarked;
