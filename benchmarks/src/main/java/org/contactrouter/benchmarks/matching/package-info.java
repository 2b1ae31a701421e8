/** How well questions are matched, beside other ways to match them. */
@NullMarked
package org.contactrouter.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
