/** Finds the published answer that fits what a customer wrote. */
@NullMarked
package org.contactrouter.matcher;

import org.jspecify.annotations.NullMarked;
