/** The HTTP functions under requests that nobody should send. */
@NullMarked
package org.contactrouter.local.attack;

import org.jspecify.annotations.NullMarked;
