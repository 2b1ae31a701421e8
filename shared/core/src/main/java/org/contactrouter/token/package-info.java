/** Names that cannot be guessed: contact ids, digests and signed links, all from one secret. */
@NullMarked
package org.contactrouter.token;

import org.jspecify.annotations.NullMarked;
