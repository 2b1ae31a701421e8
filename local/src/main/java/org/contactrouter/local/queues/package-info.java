/** The queues of the template in ElasticMQ. */
@NullMarked
package org.contactrouter.local.queues;

import org.jspecify.annotations.NullMarked;
