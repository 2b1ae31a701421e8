/** What the lexicon hears, as tests over golden messages. */
@NullMarked
package org.contactrouter.lexicon;

import org.jspecify.annotations.NullMarked;
