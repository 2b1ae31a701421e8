/** What a form posted, read once and checked: a draft that can be accepted, or what is wrong. */
@NullMarked
package org.contactrouter.functions.intake;

import org.jspecify.annotations.NullMarked;
