/** Holds the DynamoDB adapters to the contracts, on DynamoDB Local. */
@NullMarked
package org.contactrouter.aws.dynamo;

import org.jspecify.annotations.NullMarked;
