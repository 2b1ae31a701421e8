/** Mail that goes no further than this machine. */
@NullMarked
package org.contactrouter.local.mail;

import org.jspecify.annotations.NullMarked;
