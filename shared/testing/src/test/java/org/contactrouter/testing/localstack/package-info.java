/** Where LocalStack may be. */
@NullMarked
package org.contactrouter.testing.localstack;

import org.jspecify.annotations.NullMarked;
