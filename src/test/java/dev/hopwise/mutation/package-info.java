/** Would a test notice if a constraint of a rule were missing, or said the opposite? */
@NullMarked
package dev.hopwise.mutation;

import org.jspecify.annotations.NullMarked;
