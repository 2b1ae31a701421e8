/** The architecture of the domain, as tests. */
@NullMarked
package org.contactrouter;

import org.jspecify.annotations.NullMarked;
