/** Runs the contracts on the ports in memory. */
@NullMarked
package org.contactrouter.testing;

import org.jspecify.annotations.NullMarked;
