/** Batches of bells, one answer each. */
@NullMarked
package org.contactrouter.functions.bells;

import org.jspecify.annotations.NullMarked;
