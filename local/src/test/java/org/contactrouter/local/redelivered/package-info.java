/** The whole system, all of whose events come again. */
@NullMarked
package org.contactrouter.local.redelivered;

import org.jspecify.annotations.NullMarked;
