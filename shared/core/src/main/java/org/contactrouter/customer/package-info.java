/** Who writes to us: the person, the account, and what they bought. */
@NullMarked
package org.contactrouter.customer;

import org.jspecify.annotations.NullMarked;
