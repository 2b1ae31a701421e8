/** The decision what happens to a contact, with its full evidence. */
@NullMarked
package org.contactrouter.triage;

import org.jspecify.annotations.NullMarked;
