package org.contactrouter.functions.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
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

  private final Charset charset;
  private final Reading into;

  MultipartBody(Charset charset, Reading into) {
    this.charset = charset;
    this.into = into;
  }

  void read(byte[] body, MediaType type) throws UnreadableBody {
    String delimiter = LINE + "--" + boundary(type);
    String text = LINE + new String(body, ISO_8859_1);
    int at = text.indexOf(delimiter);
    while (at >= 0) {
      int after = at + delimiter.length();
      if (text.startsWith("--", after)) {
        return;
      }
      int next = text.indexOf(delimiter, after);
      readPart(part(text, after, next));
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

  private void readPart(String part) throws UnreadableBody {
    int split = part.indexOf(LINE + LINE);
    if (split < 0) {
      throw UnreadableBody.malformed();
    }
    PartHeaders headers = PartHeaders.parse(part.substring(0, split), charset);
    String content = part.substring(split + 2 * LINE.length());
    if (headers.isFile()) {
      refuseFile(headers, content);
    } else {
      into.add(headers.name(), decode(content, headers));
    }
  }

  /** A file input that nobody used sends an empty file name and no content. */
  private void refuseFile(PartHeaders headers, String content) throws UnreadableBody {
    if (!headers.fileName().isEmpty() || !content.isEmpty()) {
      into.refuse(ErrorCode.NO_FILE_UPLOADS, headers.name());
    }
  }

  private String decode(String content, PartHeaders headers) throws UnreadableBody {
    return Text.decode(content.getBytes(ISO_8859_1), partCharset(headers))
        .orElseThrow(() -> UnreadableBody.malformed(ErrorCode.MALFORMED_TEXT, headers.name()));
  }

  private Charset partCharset(PartHeaders headers) throws UnreadableBody {
    return switch (headers.transferEncoding()) {
      case "", "7bit", "8bit", "binary" ->
          headers.type().parameter("charset").isPresent()
              ? BodyReader.charset(headers.type())
              : charset;
      default -> throw UnreadableBody.because(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
    };
  }
}
