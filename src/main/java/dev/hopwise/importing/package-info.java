/** What AWS answers to describe calls, to a topology file. */
@NullMarked
package dev.hopwise.importing;

import org.jspecify.annotations.NullMarked;
