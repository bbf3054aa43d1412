/** What the rules conclude. */
@NullMarked
package dev.hopwise.verdict;

import org.jspecify.annotations.NullMarked;
