/** A shop that does not exist, to see the system work before there is anything of one's own. */
@NullMarked
package org.contactrouter.local.demo;

import org.jspecify.annotations.NullMarked;
