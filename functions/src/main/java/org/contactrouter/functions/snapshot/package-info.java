/** What is done around the snapshots that Lambda takes of a function. */
@NullMarked
package org.contactrouter.functions.snapshot;

import org.jspecify.annotations.NullMarked;
