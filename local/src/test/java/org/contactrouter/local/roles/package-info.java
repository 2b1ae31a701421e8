/** What functions may do, and what they do. */
@NullMarked
package org.contactrouter.local.roles;

import org.jspecify.annotations.NullMarked;
