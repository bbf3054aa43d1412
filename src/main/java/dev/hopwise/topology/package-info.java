/** The network as the topology file describes it: immutable records that mirror the file format one to one. */
@NullMarked
package dev.hopwise.topology;

import org.jspecify.annotations.NullMarked;
