/** {@code ./run evaluate}: how well a bank of given phrasings answers given questions. */
@NullMarked
package org.contactrouter.local.evaluate;

import org.jspecify.annotations.NullMarked;
