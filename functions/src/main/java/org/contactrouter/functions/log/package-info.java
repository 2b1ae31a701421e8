/** What functions write: one JSON line per event. */
@NullMarked
package org.contactrouter.functions.log;

import org.jspecify.annotations.NullMarked;
