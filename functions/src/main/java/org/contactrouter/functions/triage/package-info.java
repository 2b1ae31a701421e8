/** Takes contacts. */
@NullMarked
package org.contactrouter.functions.triage;

import org.jspecify.annotations.NullMarked;
