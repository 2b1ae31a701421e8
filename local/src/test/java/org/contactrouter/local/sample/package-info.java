/** A small system to run: four functions that do as little as they can. */
@NullMarked
package org.contactrouter.local.sample;

import org.jspecify.annotations.NullMarked;
