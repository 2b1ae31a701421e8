/** HTTP as the functions see it: one request and one response type, whatever the gateway sends. */
@NullMarked
package org.contactrouter.functions.http;

import org.jspecify.annotations.NullMarked;
