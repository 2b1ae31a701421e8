/** The REST API of the template on 127.0.0.1. */
@NullMarked
package org.contactrouter.local.gateway;

import org.jspecify.annotations.NullMarked;
