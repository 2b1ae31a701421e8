/** The Lambda functions: what they share and how they are wired. */
@NullMarked
package org.contactrouter.functions;

import org.jspecify.annotations.NullMarked;
