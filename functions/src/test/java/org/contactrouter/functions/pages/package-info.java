@NullMarked
package org.contactrouter.functions.pages;

import org.jspecify.annotations.NullMarked;
