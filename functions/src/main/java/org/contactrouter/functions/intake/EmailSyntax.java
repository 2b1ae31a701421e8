package org.contactrouter.functions.intake;

import java.net.IDN;
import java.util.regex.Pattern;

/**
 * What counts as an e-mail address: the HTML Standard's {@code type=email}, with a dot in the
 * domain (one without is a slip of the pen, not an address that mail reaches) and with letters of
 * any language in it, but for the four that domains are written with in two ways (RFC 5894, 1.5.3:
 * mail to {@code straße.de} would go to {@code strasse.de}).
 */
public final class EmailSyntax {
  private static final Pattern LOCAL = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}");
  private static final Pattern TWO_WAYS = Pattern.compile("[\\u00DF\\u1E9E\\u03C2\\u200C\\u200D]");
  private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
  private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+");

  private EmailSyntax() {}

  public static boolean isEmail(String text) {
    int at = text.indexOf('@');
    return at > 0
        && LOCAL.matcher(text.substring(0, at)).matches()
        && isDomain(text.substring(at + 1));
  }

  private static boolean isDomain(String text) {
    try {
      return !TWO_WAYS.matcher(text).find() && DOMAIN.matcher(IDN.toASCII(text)).matches();
    } catch (IllegalArgumentException noDomain) {
      return false;
    }
  }
}
