/** The minute's sweep. */
@NullMarked
package org.contactrouter.functions.sweep;

import org.jspecify.annotations.NullMarked;
