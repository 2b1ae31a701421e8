/** The adapters under test on LocalStack. */
@NullMarked
package org.contactrouter.aws;

import org.jspecify.annotations.NullMarked;
