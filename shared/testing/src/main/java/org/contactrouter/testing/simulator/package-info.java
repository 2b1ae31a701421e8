/** Whole routers in virtual time under faults, from one seed. */
@NullMarked
package org.contactrouter.testing.simulator;

import org.jspecify.annotations.NullMarked;
