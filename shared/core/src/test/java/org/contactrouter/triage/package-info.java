/** Tests the decision what happens to a contact. */
@NullMarked
package org.contactrouter.triage;

import org.jspecify.annotations.NullMarked;
