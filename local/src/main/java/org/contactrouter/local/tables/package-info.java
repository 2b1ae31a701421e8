/** The tables of the template in DynamoDB Local, and their streams. */
@NullMarked
package org.contactrouter.local.tables;

import org.jspecify.annotations.NullMarked;
