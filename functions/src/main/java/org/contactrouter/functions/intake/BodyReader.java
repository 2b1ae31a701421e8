package org.contactrouter.functions.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.MediaType;
import org.contactrouter.functions.http.ProblemKind;

/** Reads a body by its media type into the same fields, whichever it is. */
final class BodyReader {
  static final int LIMIT_IN_BYTES = 256 * 1024;

  /**
   * Those in use on the web in which ASCII is ASCII, so that names and separators are safe, as the
   * Encoding Standard reads their labels: who says Latin-1 means windows-1252.
   */
  private static final Map<String, Charset> CHARSETS =
      Map.of(
          "utf-8", StandardCharsets.UTF_8,
          "utf8", StandardCharsets.UTF_8,
          "us-ascii", Charset.forName("windows-1252"),
          "iso-8859-1", Charset.forName("windows-1252"),
          "windows-1252", Charset.forName("windows-1252"),
          "iso-8859-15", Charset.forName("iso-8859-15"));

  private BodyReader() {}

  static void read(HttpRequest request, Reading into) throws UnreadableBody {
    if (request.body().size() > LIMIT_IN_BYTES) {
      throw UnreadableBody.because(ProblemKind.TOO_LARGE);
    }
    MediaType type = MediaType.of(request);
    byte[] body = request.body().bytes();
    switch (type.type()) {
      case "application/x-www-form-urlencoded" ->
          new UrlEncodedBody(charset(type), into).read(body);
      case "multipart/form-data" -> new MultipartBody(charset(type), into).read(body, type);
      case "application/json" -> new JsonBody(charset(type), into).read(body);
      default -> throw UnreadableBody.because(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  /** The type's charset, UTF-8 where it names none. */
  static Charset charset(MediaType type) throws UnreadableBody {
    String name = type.parameter("charset").orElse("utf-8").toLowerCase(Locale.ROOT);
    Charset charset = CHARSETS.get(name);
    if (charset == null) {
      throw UnreadableBody.because(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
    }
    return charset;
  }
}
