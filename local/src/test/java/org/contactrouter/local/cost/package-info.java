/** What a contact and an idle month cost, counted on the whole system. */
@NullMarked
package org.contactrouter.local.cost;

import org.jspecify.annotations.NullMarked;
