package org.contactrouter.functions.pages;

import java.util.List;
import java.util.Locale;
import org.contactrouter.contact.Language;
import org.contactrouter.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What all pages have around them.
 *
 * @param path the page's own address from the root, for the language links
 * @param languages the languages to switch between; fewer than two shows no switch
 */
public record Frame(Site site, Words words, Assets assets, String path, List<Language> languages) {
  /** The language of the page. */
  public Language language() {
    return words.language();
  }

  /** The address of an asset, from this page. */
  public String link(Asset asset) {
    return site.root() + "assets/" + asset.name();
  }

  /** The address of the stylesheet with the company's colour, or null without one. */
  public @Nullable String accent() {
    String accent = site.accent();
    return accent == null
        ? null
        : site.root() + "assets/accent-" + accent.substring(1).toLowerCase(Locale.ROOT) + ".css";
  }

  /** The address of this page in {@code other}. */
  public String in(Language other) {
    return site.root() + path + "?language=" + other.tag();
  }

  /** Whether the page is in {@code other}; a region that is not offered counts as its language. */
  public boolean isIn(Language other) {
    return languages.contains(language())
        ? other == language()
        : other.base().equals(language().base());
  }

  /** What {@code other} calls itself; with its region only where two regions are offered. */
  public String nameOf(Language other) {
    boolean regions =
        languages.stream().filter(each -> each.base().equals(other.base())).count() > 1;
    Locale named = regions ? other.locale() : Locale.of(other.base());
    String name = named.getDisplayName(other.locale());
    return name.substring(0, 1).toUpperCase(other.locale()) + name.substring(1);
  }
}
