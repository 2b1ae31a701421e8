/** Many contacts at once, and the proof that none was lost. */
@NullMarked
package org.contactrouter.local.load;

import org.jspecify.annotations.NullMarked;
