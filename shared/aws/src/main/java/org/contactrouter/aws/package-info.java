/** The ports on DynamoDB, SQS and SES, and JSON. */
@NullMarked
package org.contactrouter.aws;

import org.jspecify.annotations.NullMarked;
