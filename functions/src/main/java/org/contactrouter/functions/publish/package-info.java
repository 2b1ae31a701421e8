/** Publishes knowledge. */
@NullMarked
package org.contactrouter.functions.publish;

import org.jspecify.annotations.NullMarked;
