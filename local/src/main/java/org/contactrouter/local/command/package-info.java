/** The verbs of the command line. */
@NullMarked
package org.contactrouter.local.command;

import org.jspecify.annotations.NullMarked;
