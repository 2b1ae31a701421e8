package org.contactrouter.functions.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.functions.http.MediaType;
import org.contactrouter.functions.http.ProblemKind;

/**
 * {@code multipart/form-data} (RFC 7578) in memory, without files: a file input that was left empty
 * is passed over, a chosen file is refused by name. Strict: a body that does not end with its
 * closing delimiter was cut off on the way.
 */
final class MultipartBody {
  private static final String LINE = "\r\n";
  private static final int BOUNDARY_LIMIT = 70;

  private final MediaType type;
  private final Reading into;

  MultipartBody(MediaType type, Reading into) {
    this.type = type;
    this.into = into;
  }

  /** A part, its content as ISO-8859-1. */
  private record Part(PartHeaders headers, String content) {
    static Part of(String text) throws UnreadableBody {
      int split = text.indexOf(LINE + LINE);
      if (split < 0) {
        throw UnreadableBody.malformed();
      }
      return new Part(
          PartHeaders.parse(text.substring(0, split)), text.substring(split + 2 * LINE.length()));
    }

    boolean isCharset() {
      return !headers.isFile() && headers.name().equals(Charsets.FIELD);
    }

    /** What of it is written in the form's charset. */
    Stream<byte[]> texts() {
      boolean own = headers.isFile() || headers.type().parameter("charset").isPresent();
      return Stream.of(headers.name(), own ? "" : content).map(text -> text.getBytes(ISO_8859_1));
    }
  }

  void read(byte[] body) throws UnreadableBody {
    List<Part> parts = parts(body);
    Charset charset =
        Charsets.ofForm(
            type,
            parts.stream().filter(Part::isCharset).map(Part::content).findFirst(),
            parts.stream().flatMap(Part::texts).toList());
    for (Part part : parts) {
      read(part, charset);
    }
  }

  private List<Part> parts(byte[] body) throws UnreadableBody {
    List<Part> parts = new ArrayList<>();
    String delimiter = LINE + "--" + boundary(type);
    String text = LINE + new String(body, ISO_8859_1);
    int at = text.indexOf(delimiter);
    while (at >= 0) {
      int after = at + delimiter.length();
      if (text.startsWith("--", after)) {
        return parts;
      }
      int next = text.indexOf(delimiter, after);
      parts.add(Part.of(part(text, after, next)));
      at = next;
    }
    throw UnreadableBody.malformed();
  }

  private static String boundary(MediaType type) throws UnreadableBody {
    return type.parameter("boundary")
        .filter(text -> !text.isEmpty() && text.length() <= BOUNDARY_LIMIT)
        .orElseThrow(UnreadableBody::malformed);
  }

  /** From the line after a delimiter up to the next delimiter, its line break left out. */
  private static String part(String text, int from, int to) throws UnreadableBody {
    int lineEnd = text.indexOf(LINE, from);
    if (lineEnd < 0 || to < lineEnd || !text.substring(from, lineEnd).isBlank()) {
      throw UnreadableBody.malformed();
    }
    return text.substring(lineEnd, to);
  }

  private void read(Part part, Charset charset) throws UnreadableBody {
    PartHeaders headers = part.headers();
    String name = headers.name(charset);
    if (headers.isFile()) {
      refuseFile(headers, name, part.content());
    } else {
      Optional<String> value =
          Text.decode(part.content().getBytes(ISO_8859_1), partCharset(headers, charset));
      into.add(
          name, value.orElseThrow(() -> UnreadableBody.malformed(ErrorCode.MALFORMED_TEXT, name)));
    }
  }

  /** A file input that nobody used sends an empty file name and no content. */
  private void refuseFile(PartHeaders headers, String name, String content) throws UnreadableBody {
    if (!headers.fileName().isEmpty() || !content.isEmpty()) {
      into.refuse(ErrorCode.NO_FILE_UPLOADS, name);
    }
  }

  private static Charset partCharset(PartHeaders headers, Charset charset) throws UnreadableBody {
    return switch (headers.transferEncoding()) {
      case "", "7bit", "8bit", "binary" ->
          headers.type().parameter("charset").isPresent() ? Charsets.of(headers.type()) : charset;
      default -> throw UnreadableBody.because(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
    };
  }
}
