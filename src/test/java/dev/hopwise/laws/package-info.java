/** What holds between two answers, whatever AWS does with the packets: no reference is asked. */
@NullMarked
package dev.hopwise.laws;

import org.jspecify.annotations.NullMarked;
