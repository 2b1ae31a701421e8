/** The ports in memory, and a clock that is moved by hand. For one thread. */
@NullMarked
package org.contactrouter.testing;

import org.jspecify.annotations.NullMarked;
