/** The whole system with every call of its functions on record. */
@NullMarked
package org.contactrouter.local.recorded;

import org.jspecify.annotations.NullMarked;
