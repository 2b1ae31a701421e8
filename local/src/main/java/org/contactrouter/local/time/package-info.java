/** The clock that can be moved. */
@NullMarked
package org.contactrouter.local.time;

import org.jspecify.annotations.NullMarked;
