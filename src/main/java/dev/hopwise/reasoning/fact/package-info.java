/** The facts that rules match and create; rules/VOCABULARY.md says each in a sentence. */
@NullMarked
package dev.hopwise.reasoning.fact;

import org.jspecify.annotations.NullMarked;
