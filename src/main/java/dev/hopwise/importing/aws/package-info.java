/**
 * Answers of {@code aws ec2 describe-*} to a topology file. Elements of JSON become small records ({@code Described…}),
 * these become what the file can hold ({@code Imported…}), and that becomes the document.
 */
@NullMarked
package dev.hopwise.importing.aws;

import org.jspecify.annotations.NullMarked;
