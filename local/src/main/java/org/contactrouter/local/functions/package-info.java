/** Lambda functions in this process. */
@NullMarked
package org.contactrouter.local.functions;

import org.jspecify.annotations.NullMarked;
