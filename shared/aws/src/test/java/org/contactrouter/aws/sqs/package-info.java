/** Holds the doorbells to their contract, on ElasticMQ. */
@NullMarked
package org.contactrouter.aws.sqs;

import org.jspecify.annotations.NullMarked;
