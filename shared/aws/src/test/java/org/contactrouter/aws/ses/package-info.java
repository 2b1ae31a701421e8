/** Holds the postman to its contract. */
@NullMarked
package org.contactrouter.aws.ses;

import org.jspecify.annotations.NullMarked;
