/** Finds the curated answer that a question asks for, by words alone. */
@NullMarked
package org.contactrouter.matcher;

import org.jspecify.annotations.NullMarked;
