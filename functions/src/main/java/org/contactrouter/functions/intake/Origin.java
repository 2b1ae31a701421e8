package org.contactrouter.functions.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A web origin (RFC 6454).
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case
 * @param port never absent: the scheme's own where none is written
 */
public record Origin(String scheme, String host, int port) {

  /** The origin of an absolute URL or of an {@code Origin} header; empty for anything else. */
  public static Optional<Origin> of(String url) {
    try {
      return of(new URI(url));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** The origin of a URL with a scheme of the web and a host; empty for anything else. */
  static Optional<Origin> of(URI url) {
    @Nullable String scheme = url.getScheme();
    @Nullable String host = url.getHost();
    if (scheme == null || host == null || url.isOpaque()) {
      return Optional.empty();
    }
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "http" -> Optional.of(new Origin("http", lower(host), port(url, 80)));
      case "https" -> Optional.of(new Origin("https", lower(host), port(url, 443)));
      default -> Optional.empty();
    };
  }

  private static String lower(String host) {
    return host.toLowerCase(Locale.ROOT);
  }

  private static int port(URI url, int usual) {
    return url.getPort() < 0 ? usual : url.getPort();
  }
}
