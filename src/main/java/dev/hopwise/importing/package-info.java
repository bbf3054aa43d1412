/**
 * What is deployed or planned, to a topology file: the document that is written, and what every importer shares. Each
 * source has a package of its own below.
 */
@NullMarked
package dev.hopwise.importing;

import org.jspecify.annotations.NullMarked;
