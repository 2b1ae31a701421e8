/** The shapes in JSON that several functions answer with. */
@NullMarked
package org.contactrouter.functions.contract;

import org.jspecify.annotations.NullMarked;
