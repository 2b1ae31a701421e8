/** The ports on DynamoDB. */
@NullMarked
package org.contactrouter.aws.dynamo;

import org.jspecify.annotations.NullMarked;
