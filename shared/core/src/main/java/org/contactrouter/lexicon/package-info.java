/** What a customer's words say, found by readable phrases in Portuguese, Spanish and English. */
@NullMarked
package org.contactrouter.lexicon;

import org.jspecify.annotations.NullMarked;
