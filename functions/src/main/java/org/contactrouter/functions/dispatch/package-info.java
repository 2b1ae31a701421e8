/** Follows the table's stream. */
@NullMarked
package org.contactrouter.functions.dispatch;

import org.jspecify.annotations.NullMarked;
