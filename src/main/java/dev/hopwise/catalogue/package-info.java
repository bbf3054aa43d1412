/** The card of each rule. */
@NullMarked
package dev.hopwise.catalogue;

import org.jspecify.annotations.NullMarked;
