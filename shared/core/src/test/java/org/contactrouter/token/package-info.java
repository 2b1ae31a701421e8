/** Tests names that cannot be guessed. */
@NullMarked
package org.contactrouter.token;

import org.jspecify.annotations.NullMarked;
