/** What is wrong with stored cases, told by their histories alone. */
@NullMarked
package org.contactrouter.audit;

import org.jspecify.annotations.NullMarked;
