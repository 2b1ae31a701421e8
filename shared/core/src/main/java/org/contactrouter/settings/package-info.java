/** What a company tells the router about itself. */
@NullMarked
package org.contactrouter.settings;

import org.jspecify.annotations.NullMarked;
