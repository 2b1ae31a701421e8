/** The deployable zip, run as Lambda runs it. */
@NullMarked
package org.contactrouter.local.packaged;

import org.jspecify.annotations.NullMarked;
