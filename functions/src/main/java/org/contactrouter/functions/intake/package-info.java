/**
 * What a form posted, read once and checked: a draft that can be accepted, or what is wrong.
 *
 * <p>Formspree's own client works against it. {@code @formspree/core} 4.0.0 (read in its source)
 * posts to {@code ENDPOINT/f/FORM} with {@code Accept: application/json} and {@code
 * Formspree-Client}, in a browser {@code Formspree-Session-Data} too; a {@code FormData} goes as
 * multipart, anything else as JSON. It never looks at the status: an answer is an error when {@code
 * errors} is a list whose members all have a text {@code message}, or when {@code error} is a text;
 * else a success when {@code next} is a text. {@code errors} goes before {@code error}, so an empty
 * list would show nothing. A member with {@code field} is shown at that field, one without at the
 * form; codes that it does not know become {@code UNSPECIFIED}, their message is kept.
 */
@NullMarked
package org.contactrouter.functions.intake;

import org.jspecify.annotations.NullMarked;
