/** Conclusions to bytes. */
@NullMarked
package dev.hopwise.report;

import org.jspecify.annotations.NullMarked;
