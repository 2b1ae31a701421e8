/** What carries messages from streams and queues to functions, and knows when all is quiet. */
@NullMarked
package org.contactrouter.local.pump;

import org.jspecify.annotations.NullMarked;
