/** Tests the policy language. */
@NullMarked
package org.contactrouter.policy;

import org.jspecify.annotations.NullMarked;
