package org.contactrouter.functions.pages;

import org.contactrouter.settings.Company;
import org.jspecify.annotations.Nullable;

/**
 * Whose pages these are, and where the page stands.
 *
 * @param company the company's name, as it signs
 * @param accent the company's colour as {@code #rrggbb}, or null for ours
 * @param root the way from the page's URL up to the root of all routes, ending in a slash: {@code
 *     ../} for {@code /c/{token}}, {@code ../../} for {@code /c/{token}/message}. Every link on a
 *     page starts with it, so that pages work under any stage path or domain.
 */
public record Site(String company, @Nullable String accent, String root) {
  /** The site of a page one level below the root: {@code /f/…}, {@code /c/…}, {@code /w/…}. */
  public static Site of(String company) {
    return new Site(company, null, "../");
  }

  /** The site of a company's page one level below the root. */
  public static Site of(Company company) {
    return new Site(company.name(), company.accent().orElse(null), "../");
  }

  public Site {
    if (accent != null && !accent.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException("accent is not a colour like #0b5cad: " + accent);
    }
    if (!root.matches("(\\./|(\\.\\./)+)")) {
      throw new IllegalArgumentException("root is not a relative way up: " + root);
    }
  }

  /** The same site seen from {@code levels} below the root. */
  public Site below(int levels) {
    return new Site(company, accent, levels == 0 ? "./" : "../".repeat(levels));
  }
}
