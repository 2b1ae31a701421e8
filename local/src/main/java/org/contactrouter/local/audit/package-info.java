/** Looks at every case of a table. */
@NullMarked
package org.contactrouter.local.audit;

import org.jspecify.annotations.NullMarked;
