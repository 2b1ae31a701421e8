/** The curated answers, and the bank that finds the one a question asks for. */
@NullMarked
package org.contactrouter.knowledge;

import org.jspecify.annotations.NullMarked;
