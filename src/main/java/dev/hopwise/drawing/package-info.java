/** Where everything of a topology is drawn: geometry, the same for the same file. */
@NullMarked
package dev.hopwise.drawing;

import org.jspecify.annotations.NullMarked;
