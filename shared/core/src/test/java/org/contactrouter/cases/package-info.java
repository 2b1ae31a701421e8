/** Tests the life of a case. */
@NullMarked
package org.contactrouter.cases;

import org.jspecify.annotations.NullMarked;
