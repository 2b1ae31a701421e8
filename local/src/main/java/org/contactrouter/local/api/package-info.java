/** A running system as verbs call it: over HTTP, like anybody. */
@NullMarked
package org.contactrouter.local.api;

import org.jspecify.annotations.NullMarked;
