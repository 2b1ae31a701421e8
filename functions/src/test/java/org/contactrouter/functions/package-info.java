/** What all functions have in common, tested. */
@NullMarked
package org.contactrouter.functions;

import org.jspecify.annotations.NullMarked;
