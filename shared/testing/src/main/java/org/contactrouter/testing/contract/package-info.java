/** What every implementation of a port must do, as tests to extend. */
@NullMarked
package org.contactrouter.testing.contract;

import org.jspecify.annotations.NullMarked;
