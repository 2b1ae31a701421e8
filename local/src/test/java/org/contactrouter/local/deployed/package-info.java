/** The whole way through a stack that was deployed from the template. */
@NullMarked
package org.contactrouter.local.deployed;

import org.jspecify.annotations.NullMarked;
