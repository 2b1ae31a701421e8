/** What only the local system shows: start page, outbox, cases, clock. */
@NullMarked
package org.contactrouter.local.pages;

import org.jspecify.annotations.NullMarked;
