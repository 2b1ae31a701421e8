package org.contactrouter.functions.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.functions.http.MediaType;
import org.contactrouter.functions.http.ProblemKind;

/** The charsets that bodies are read in. */
final class Charsets {
  /** The hidden field into which browsers write the charset of their form (HTML Standard, 4.10). */
  static final String FIELD = "_charset_";

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /**
   * Those in use on the web in which ASCII is ASCII, so that names and separators are safe, as the
   * Encoding Standard reads their labels: who says Latin-1 means windows-1252.
   */
  private static final Map<String, Charset> NAMED =
      Map.of(
          "utf-8", UTF_8,
          "utf8", UTF_8,
          "us-ascii", WINDOWS_1252,
          "iso-8859-1", WINDOWS_1252,
          "windows-1252", WINDOWS_1252,
          "iso-8859-15", Charset.forName("iso-8859-15"));

  private Charsets() {}

  /** The type's charset, UTF-8 where it names none. */
  static Charset of(MediaType type) throws UnreadableBody {
    return named(type.parameter("charset").orElse("utf-8"));
  }

  /**
   * A form's charset. Browsers write a form in that of the page it stands on and say which only
   * where it asks with {@link #FIELD}. Who does not say writes UTF-8, or as pages did before it.
   *
   * @param field what the form says
   * @param texts everything in it that is written so
   */
  static Charset ofForm(MediaType type, Optional<String> field, List<byte[]> texts)
      throws UnreadableBody {
    Optional<String> said =
        type.parameter("charset").or(() -> field.filter(label -> !label.isBlank()));
    if (said.isPresent()) {
      return named(said.get());
    }
    boolean utf8 = texts.stream().allMatch(text -> Text.decode(text, UTF_8).isPresent());
    return utf8 ? UTF_8 : WINDOWS_1252;
  }

  private static Charset named(String label) throws UnreadableBody {
    Charset charset = NAMED.get(label.strip().toLowerCase(Locale.ROOT));
    if (charset == null) {
      throw UnreadableBody.because(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
    }
    return charset;
  }
}
