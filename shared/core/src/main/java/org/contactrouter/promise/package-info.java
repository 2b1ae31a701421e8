/** Dated commitments to customers. */
@NullMarked
package org.contactrouter.promise;

import org.jspecify.annotations.NullMarked;
