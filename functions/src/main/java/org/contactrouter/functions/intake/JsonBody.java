package org.contactrouter.functions.intake;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A flat JSON object: texts, numbers as they are written, {@code true} and {@code false}; {@code
 * null} is absent, a list of these is a repeated field. Anything deeper is refused by name, a
 * member that stands there twice makes the body malformed.
 */
final class JsonBody {
  private static final int DEPTH_LIMIT = 32;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(DEPTH_LIMIT).build())
          .build();

  private final Charset charset;
  private final Reading into;

  JsonBody(Charset charset, Reading into) {
    this.charset = charset;
    this.into = into;
  }

  void read(byte[] body) throws UnreadableBody {
    String text = Text.decode(body, charset).orElseThrow(UnreadableBody::malformed);
    String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      readObject(parser);
    } catch (JacksonException malformed) {
      throw UnreadableBody.malformed();
    }
  }

  private void readObject(JsonParser parser) throws UnreadableBody {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw UnreadableBody.malformed();
    }
    Set<String> names = new HashSet<>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      if (!names.add(name)) {
        throw UnreadableBody.malformed(ErrorCode.DUPLICATE_FIELD, name);
      }
      readMember(parser, name);
    }
    if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
      throw UnreadableBody.malformed();
    }
  }

  private void readMember(JsonParser parser, String name) throws UnreadableBody {
    if (parser.nextToken() == JsonToken.START_ARRAY) {
      readList(parser, name);
    } else {
      readValue(parser, name);
    }
  }

  private void readList(JsonParser parser, String name) throws UnreadableBody {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      readValue(parser, name);
    }
  }

  private void readValue(JsonParser parser, String name) throws UnreadableBody {
    JsonToken token = parser.currentToken();
    if (token.isStructStart()) {
      into.refuse(ErrorCode.TYPE_TEXT, name);
      parser.skipChildren();
    } else if (token != JsonToken.VALUE_NULL) {
      into.add(name, parser.getString());
    }
  }
}
