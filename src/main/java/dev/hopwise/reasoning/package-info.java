/** Facts in, conclusions out. The only package that knows the rule engine. */
@NullMarked
package dev.hopwise.reasoning;

import org.jspecify.annotations.NullMarked;
