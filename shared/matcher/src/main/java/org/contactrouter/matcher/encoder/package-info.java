/** Turns a text into a vector that lies near those of texts with the same meaning. */
@NullMarked
package org.contactrouter.matcher.encoder;

import org.jspecify.annotations.NullMarked;
