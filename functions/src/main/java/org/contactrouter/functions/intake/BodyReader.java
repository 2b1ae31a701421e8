package org.contactrouter.functions.intake;

import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.MediaType;
import org.contactrouter.functions.http.ProblemKind;

/** Reads a body by its media type into the same fields, whichever it is. */
final class BodyReader {
  static final int LIMIT_IN_BYTES = 256 * 1024;

  private BodyReader() {}

  static void read(HttpRequest request, Reading into) throws UnreadableBody {
    if (request.body().size() > LIMIT_IN_BYTES) {
      throw UnreadableBody.because(ProblemKind.TOO_LARGE);
    }
    MediaType type = MediaType.of(request);
    byte[] body = request.body().bytes();
    switch (type.type()) {
      case "application/x-www-form-urlencoded" -> new UrlEncodedBody(type, into).read(body);
      case "multipart/form-data" -> new MultipartBody(type, into).read(body);
      case "application/json" -> new JsonBody(Charsets.of(type), into).read(body);
      default -> throw UnreadableBody.because(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
    }
  }
}
