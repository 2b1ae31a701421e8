package org.contactrouter.knowledge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of a text. */
final class Links {
  /** What an editor meant as a link: it begins like one and goes on to the next blank. */
  private static final Pattern LINK =
      Pattern.compile("\\b(?:https?:|www\\.)[^\\s<>\"]*", Pattern.CASE_INSENSITIVE);

  private static final Pattern TRAILING = Pattern.compile("[.,;:!?)\\]}'’”»]+$");

  private static final Pattern HOST =
      Pattern.compile("(?:[\\p{L}0-9](?:[\\p{L}0-9-]*[\\p{L}0-9])?\\.)+\\p{L}{2,}");

  private Links() {}

  static List<String> malformed(String text) {
    List<String> malformed = new ArrayList<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      String found = TRAILING.matcher(link.group()).replaceFirst("");
      if (!isWellFormed(found)) {
        malformed.add(found);
      }
    }
    return List.copyOf(malformed);
  }

  private static boolean isWellFormed(String link) {
    boolean bare = link.regionMatches(true, 0, "www.", 0, 4);
    try {
      URI uri = new URI(bare ? "https://" + link : link);
      String authority = uri.getRawAuthority();
      return authority != null && HOST.matcher(withoutPort(authority)).matches();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String withoutPort(String authority) {
    return authority.replaceFirst(":[0-9]{1,5}$", "");
  }
}
