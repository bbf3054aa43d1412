/** Where something stands in a file. */
@NullMarked
package dev.hopwise.source;

import org.jspecify.annotations.NullMarked;
