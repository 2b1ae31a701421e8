/** Mail through SES. */
@NullMarked
package org.contactrouter.aws.ses;

import org.jspecify.annotations.NullMarked;
