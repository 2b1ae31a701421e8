package org.contactrouter.aws.dynamo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A text as an attribute: as it is while it costs one write unit, in gzip where it is longer. Each
 * kilobyte is a unit, twice in a transaction.
 */
final class PackedText {
  private static final int PLAIN = 1000;

  private PackedText() {}

  static AttributeValue pack(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return bytes.length <= PLAIN ? Attributes.text(text) : AttributeValue.fromB(gzip(bytes));
  }

  /**
   * What was packed.
   *
   * @throws UncheckedIOException when it is damaged
   */
  static String unpack(AttributeValue value) {
    if (value.s() != null) {
      return value.s();
    }
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(value.b().asByteArrayUnsafe()))) {
      return new String(gzip.readAllBytes(), UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private static SdkBytes gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return SdkBytes.fromByteArrayUnsafe(packed.toByteArray());
  }
}
