package org.contactrouter.functions.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** RFC 6901 JSON Pointers to a member of a flat object. */
final class JsonPointers {
  private JsonPointers() {}

  /** As a URI fragment (RFC 6901, section 6). */
  static String fragment(String member) {
    String token = member.replace("~", "~0").replace("/", "~1");
    return "#/" + URLEncoder.encode(token, UTF_8).replace("+", "%20").replace("%7E", "~");
  }
}
