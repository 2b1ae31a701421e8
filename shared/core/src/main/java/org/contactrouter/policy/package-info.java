/** Contact levels as data: rules, targets and what follows from a level. */
@NullMarked
package org.contactrouter.policy;

import org.jspecify.annotations.NullMarked;
