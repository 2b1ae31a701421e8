/** Answers the bells of the sweep. */
@NullMarked
package org.contactrouter.functions.remind;

import org.jspecify.annotations.NullMarked;
