/** What a customer sent, as it was received. */
@NullMarked
package org.contactrouter.contact;

import org.jspecify.annotations.NullMarked;
