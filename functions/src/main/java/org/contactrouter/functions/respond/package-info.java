/** Shows cases to their customers and agents, and does what they ask for. */
@NullMarked
package org.contactrouter.functions.respond;

import org.jspecify.annotations.NullMarked;
