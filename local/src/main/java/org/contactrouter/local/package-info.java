/** The whole system on one machine. */
@NullMarked
package org.contactrouter.local;

import org.jspecify.annotations.NullMarked;
