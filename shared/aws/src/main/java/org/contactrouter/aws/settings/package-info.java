/** The settings as a JSON document, its schema and its presets. */
@NullMarked
package org.contactrouter.aws.settings;

import org.jspecify.annotations.NullMarked;
