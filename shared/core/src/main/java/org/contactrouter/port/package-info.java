/** What the domain needs from the world. */
@NullMarked
package org.contactrouter.port;

import org.jspecify.annotations.NullMarked;
