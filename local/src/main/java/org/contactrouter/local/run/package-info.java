/** The whole system, started and stopped as one. */
@NullMarked
package org.contactrouter.local.run;

import org.jspecify.annotations.NullMarked;
