/** Rings every minute for what is due. */
@NullMarked
package org.contactrouter.functions.sweep;

import org.jspecify.annotations.NullMarked;
