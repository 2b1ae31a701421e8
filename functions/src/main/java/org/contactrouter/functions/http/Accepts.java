package org.contactrouter.functions.http;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.contact.Language;

/** What the caller wants to read: JSON or a page, and in which language. */
public final class Accepts {
  private Accepts() {}

  /**
   * True in JSON mode: {@code Accept} ranks {@code application/json} above {@code text/html}, the
   * body is JSON, or {@code X-Requested-With} is there. At the same weight the range that names its
   * type goes before a wildcard (RFC 9110, 12.5.1), so that {@code application/json, *}{@code /*}
   * is JSON mode and {@code *}{@code /*} alone, which says nothing, is not.
   */
  public static boolean json(HttpRequest request) {
    return request.header("X-Requested-With").isPresent()
        || MediaType.of(request).is("application/json")
        || ranksJsonFirst(request.headers().all("Accept"));
  }

  /** The first language of {@code Accept-Language} that the router writes. */
  public static Optional<Language> language(HttpRequest request) {
    return language(request, List.of());
  }

  /** The same, {@link Language#of(String, List) as these languages are written}. */
  public static Optional<Language> language(HttpRequest request, List<Language> written) {
    return languageTags(request).flatMap(tag -> Language.of(tag, written).stream()).findFirst();
  }

  /** The tags of {@code Accept-Language} that are wanted, the best first. */
  private static Stream<String> languageTags(HttpRequest request) {
    return request.header("Accept-Language").stream()
        .flatMap(header -> ranges(header).stream())
        .filter(range -> range.getWeight() > 0)
        .map(Locale.LanguageRange::getRange);
  }

  private static List<Locale.LanguageRange> ranges(String header) {
    try {
      return Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }

  private static boolean ranksJsonFirst(List<String> accept) {
    List<MediaRange> ranges =
        accept.stream().flatMap(line -> Stream.of(line.split(","))).map(MediaRange::of).toList();
    return rank(ranges, "application/json").isAbove(rank(ranges, "text/html"));
  }

  private static Rank rank(List<MediaRange> ranges, String type) {
    return ranges.stream()
        .filter(range -> range.covers(type))
        .max(comparingInt(MediaRange::precision))
        .map(range -> new Rank(range.weight(), range.precision()))
        .orElse(Rank.NONE);
  }

  private record Rank(double weight, int precision) {
    private static final Rank NONE = new Rank(0, 0);
    private static final Comparator<Rank> ORDER =
        comparingDouble(Rank::weight).thenComparingInt(Rank::precision);

    boolean isAbove(Rank other) {
      return weight > 0 && ORDER.compare(this, other) > 0;
    }
  }
}
