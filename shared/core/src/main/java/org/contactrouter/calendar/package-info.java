/** Business time: when people are at work. */
@NullMarked
package org.contactrouter.calendar;

import org.jspecify.annotations.NullMarked;
