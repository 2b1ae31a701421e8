package org.contactrouter.functions.pages;

import java.util.List;
import java.util.Locale;
import org.contactrouter.contact.Language;
import org.contactrouter.words.Words;

/**
 * What all pages have around them.
 *
 * @param path the page's own address from the root, for the language links
 * @param languages the languages to switch between; fewer than two shows no switch
 * @param suggests whether there are ready answers to what is being typed
 */
public record Frame(
    Site site,
    Words words,
    Assets assets,
    String path,
    List<Language> languages,
    boolean suggests) {
  /** The language of the page. */
  public Language language() {
    return words.language();
  }

  /** The stylesheets, in their order: ours, then the company's colour where it has one. */
  public List<String> styles() {
    String accent = site.accent();
    return accent == null
        ? List.of(assets.style())
        : List.of(assets.style(), Accent.of(accent.substring(1)).css());
  }

  /** The scripts; a page works without them. */
  public List<String> scripts() {
    return suggests ? List.of(assets.once(), assets.suggestions()) : List.of(assets.once());
  }

  /** The address of the icon. */
  public String icon() {
    return assets.icon();
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
