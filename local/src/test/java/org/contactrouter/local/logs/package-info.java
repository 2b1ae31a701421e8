/** What the functions write into their logs. */
@NullMarked
package org.contactrouter.local.logs;

import org.jspecify.annotations.NullMarked;
