/** The life of one problem: its events, and the state that follows from them. */
@NullMarked
package org.contactrouter.cases;

import org.jspecify.annotations.NullMarked;
