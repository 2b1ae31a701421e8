/** The real handlers inside the simulator. */
@NullMarked
package org.contactrouter.functions.simulated;

import org.jspecify.annotations.NullMarked;
