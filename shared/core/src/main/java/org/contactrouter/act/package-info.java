/** The use cases, one class each, named by what is done. */
@NullMarked
package org.contactrouter.act;

import org.jspecify.annotations.NullMarked;
