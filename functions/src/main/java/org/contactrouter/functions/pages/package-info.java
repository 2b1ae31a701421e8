/** The pages that people see, in the four languages the router writes, from plain values. */
@NullMarked
package org.contactrouter.functions.pages;

import org.jspecify.annotations.NullMarked;
