package org.contactrouter.matcher.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** What golden.py wrote down of the reference libraries. */
final class Golden {
  /** A text as it was cut. */
  record Cut(String text, List<Long> ids) {}

  /** A text as it was encoded. */
  record Encoded(String text, float[] vector) {}

  private Golden() {}

  static List<Cut> cuts(EncoderModel model) {
    List<String[]> lines = lines("ids.tsv");
    int column = List.of(lines.getFirst()).indexOf(model.name());
    return lines.stream()
        .skip(1)
        .map(columns -> new Cut(columns[0].translateEscapes(), ids(columns[column])))
        .toList();
  }

  static List<Encoded> vectors(EncoderModel model) {
    return lines("vectors.tsv").stream()
        .filter(columns -> columns[0].equals(model.name()))
        .map(columns -> new Encoded(columns[1].translateEscapes(), floats(columns[2])))
        .toList();
  }

  private static List<Long> ids(String column) {
    return Arrays.stream(column.split(" ")).map(Long::valueOf).toList();
  }

  private static float[] floats(String column) {
    ByteBuffer bytes =
        ByteBuffer.wrap(Base64.getDecoder().decode(column)).order(ByteOrder.LITTLE_ENDIAN);
    float[] floats = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(floats);
    return floats;
  }

  private static List<String[]> lines(String resource) {
    try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(resource))) {
      String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(file.split("\n")).map(line -> line.split("\t")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
