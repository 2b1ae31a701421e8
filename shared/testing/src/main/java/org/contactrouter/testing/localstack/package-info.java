/** LocalStack, for the tests that need what only it has here: SES, and a deployment. */
@NullMarked
package org.contactrouter.testing.localstack;

import org.jspecify.annotations.NullMarked;
