/** What the router says to customers and agents, in their language. */
@NullMarked
package org.contactrouter.words;

import org.jspecify.annotations.NullMarked;
