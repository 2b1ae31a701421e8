/** The doorbells on SQS. */
@NullMarked
package org.contactrouter.aws.sqs;

import org.jspecify.annotations.NullMarked;
