package org.contactrouter.aws.ses;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One address as it may stand in a header: ASCII, without quotes, spaces, commas or comments, so
 * that it is one address and nothing else.
 */
record MailAddress(String text) {
  private static final Pattern LOCAL = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+");
  private static final Pattern DOMAIN = Pattern.compile("[a-zA-Z0-9.-]+");

  /** The address, its domain in ASCII; empty when it cannot be written. */
  static Optional<MailAddress> of(String text) {
    int at = text.lastIndexOf('@');
    return at > 0 && LOCAL.matcher(text.substring(0, at)).matches()
        ? domain(text.substring(at + 1))
            .map(domain -> new MailAddress(text.substring(0, at) + "@" + domain))
        : Optional.empty();
  }

  private static Optional<String> domain(String text) {
    try {
      return Optional.of(IDN.toASCII(text)).filter(ascii -> DOMAIN.matcher(ascii).matches());
    } catch (IllegalArgumentException noDomain) {
      return Optional.empty();
    }
  }
}
