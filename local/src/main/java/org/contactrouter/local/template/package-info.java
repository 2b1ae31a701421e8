/** The deployment template, read into what the local system needs of it. */
@NullMarked
package org.contactrouter.local.template;

import org.jspecify.annotations.NullMarked;
