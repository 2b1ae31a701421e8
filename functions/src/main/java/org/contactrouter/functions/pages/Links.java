package org.contactrouter.functions.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the web addresses in a curated text, so that they can be followed; no character changes.
 */
public final class Links {
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)»”']");

  private Links() {}

  /**
   * A run of text.
   *
   * @param link whether it is a web address
   */
  public record Run(String text, boolean link) {}

  /** The runs of {@code text}; put together they are {@code text}. */
  public static List<Run> in(String text) {
    List<Run> runs = new ArrayList<>();
    Matcher address = ADDRESS.matcher(text);
    int from = 0;
    while (address.find()) {
      runs.add(new Run(text.substring(from, address.start()), false));
      runs.add(new Run(address.group(), true));
      from = address.end();
    }
    runs.add(new Run(text.substring(from), false));
    return runs;
  }
}
