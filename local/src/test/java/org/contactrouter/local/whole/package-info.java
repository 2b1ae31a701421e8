/** The real system from the first contact to the follow-up, over HTTP. */
@NullMarked
package org.contactrouter.local.whole;

import org.jspecify.annotations.NullMarked;
