/** The administrative API: knowledge, settings, customers. */
@NullMarked
package org.contactrouter.functions.manage;

import org.jspecify.annotations.NullMarked;
