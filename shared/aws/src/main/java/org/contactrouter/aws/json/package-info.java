/** The stored form of the domain in JSON. */
@NullMarked
package org.contactrouter.aws.json;

import org.jspecify.annotations.NullMarked;
