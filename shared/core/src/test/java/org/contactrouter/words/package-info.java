/** Tests what is said to customers and agents. */
@NullMarked
package org.contactrouter.words;

import org.jspecify.annotations.NullMarked;
