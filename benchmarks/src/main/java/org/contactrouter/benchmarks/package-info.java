/** How fast the functions start and answer, and how much memory they take. */
@NullMarked
package org.contactrouter.benchmarks;

import org.jspecify.annotations.NullMarked;
