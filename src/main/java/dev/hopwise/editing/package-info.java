/** Changes of a topology file's text: what is not changed stays as it is, to the last comment and space. */
@NullMarked
package dev.hopwise.editing;

import org.jspecify.annotations.NullMarked;
