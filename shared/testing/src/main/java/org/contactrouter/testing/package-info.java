/** In-memory ports, the contract test of each port, and fixtures. */
@NullMarked
package org.contactrouter.testing;

import org.jspecify.annotations.NullMarked;
