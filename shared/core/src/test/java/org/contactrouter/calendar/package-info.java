/** Tests business time. */
@NullMarked
package org.contactrouter.calendar;

import org.jspecify.annotations.NullMarked;
