/** Answers the doorbells of new work. */
@NullMarked
package org.contactrouter.functions.assign;

import org.jspecify.annotations.NullMarked;
