/** Addresses, protocols, ports and exact sets of packet headers. */
@NullMarked
package dev.hopwise.packet;

import org.jspecify.annotations.NullMarked;
