/** What would open a flow: changes that rules propose, made in a copy of the file, and walked again. */
@NullMarked
package dev.hopwise.remedy;

import org.jspecify.annotations.NullMarked;
