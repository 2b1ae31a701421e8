package org.contactrouter.matcher;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.contactrouter.knowledge.PrecisionPromise;

/**
 * The stored form of a bank.
 *
 * <pre>
 * "CRWB", format (1 byte), CRC-32C of all that follows (4 bytes)
 * language, version            text: length (varint), UTF-8
 * promise: precision, share    (8 bytes each)
 * entries (varint), for each:   id (text), phrasings (varint, text each)
 * the head by words, then 0 or 1 heads by meaning (1 byte), each:
 *   encoders (varint), for each:
 *     name (text), places (varint), weight (4 bytes), centre (4 bytes for each place)
 *   foreign: mean, deviation    (4 bytes each)
 *   for each phrasing, if there are encoders:
 *     for each encoder:         scale (4 bytes), a byte for each place
 *     distance                  (4 bytes)
 *   for each entry:
 *     meaning: places (varint), scale (4 bytes), a byte for each place
 *     words:   places (varint), scale (4 bytes), a byte for each place
 *     for each place of words:  gap to the feature before (varint)
 * </pre>
 *
 * <p>The vocabulary and the word vectors of phrasings follow from the phrasings and are not stored.
 */
final class BankFile {
  private static final int MAGIC = 0x43525742;
  private static final int FORMAT = 2;
  private static final int HEADER = 9;

  private BankFile() {}

  static byte[] write(Trained bank) {
    byte[] body = body(bank);
    return ByteBuffer.allocate(HEADER + body.length)
        .putInt(MAGIC)
        .put((byte) FORMAT)
        .putInt(checksum(body, 0))
        .put(body)
        .array();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the bytes are no bank, of another format, or damaged
   */
  static Trained read(byte[] stored) {
    if (stored.length < HEADER || ByteBuffer.wrap(stored).getInt() != MAGIC) {
      throw new IllegalArgumentException("Not a bank");
    }
    if (stored[4] != FORMAT) {
      throw new IllegalArgumentException("Unknown bank format " + stored[4]);
    }
    if (ByteBuffer.wrap(stored).getInt(5) != checksum(stored, HEADER)) {
      throw new IllegalArgumentException("The bank is damaged: its checksum differs");
    }
    try (var in =
        new DataInputStream(new ByteArrayInputStream(stored, HEADER, stored.length - HEADER))) {
      return trained(in);
    } catch (IOException e) {
      throw new IllegalArgumentException("The bank ends too early", e);
    }
  }

  private static int checksum(byte[] bytes, int from) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, from, bytes.length - from);
    return (int) checksum.getValue();
  }

  private static byte[] body(Trained bank) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      writeText(out, bank.language());
      writeText(out, bank.version());
      out.writeDouble(bank.promise().precision());
      out.writeDouble(bank.promise().outOfScopeShare());
      writeNumber(out, bank.entries().size());
      for (Trained.Entry entry : bank.entries()) {
        writeEntry(out, entry);
      }
      writeHead(out, bank.byWords());
      out.writeByte(bank.byMeaning().isPresent() ? 1 : 0);
      if (bank.byMeaning().isPresent()) {
        writeHead(out, bank.byMeaning().get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  private static void writeSpace(DataOutputStream out, Space space) throws IOException {
    writeNumber(out, space.parts().size());
    for (Space.Part part : space.parts()) {
      writeText(out, part.encoder());
      writeNumber(out, part.to() - part.from());
      out.writeFloat(part.weight());
      for (int at = part.from(); at < part.to(); at++) {
        out.writeFloat(space.centre()[at]);
      }
    }
  }

  private static void writeEntry(DataOutputStream out, Trained.Entry entry) throws IOException {
    writeText(out, entry.id());
    writeNumber(out, entry.phrasings().size());
    for (String phrasing : entry.phrasings()) {
      writeText(out, phrasing);
    }
  }

  private static void writeHead(DataOutputStream out, Head head) throws IOException {
    writeSpace(out, head.space());
    out.writeFloat(head.foreign().mean());
    out.writeFloat(head.foreign().deviation());
    for (MeaningVector vector : head.vectors()) {
      for (Bytes part : vector.parts()) {
        out.writeFloat(part.scale());
        out.write(part.values());
      }
      out.writeFloat(vector.distance());
    }
    for (Head.Weights weights : head.weights()) {
      writeBytes(out, weights.meaning());
      writeBytes(out, weights.words());
      int before = 0;
      for (int feature : weights.features()) {
        writeNumber(out, feature - before);
        before = feature;
      }
    }
  }

  private static void writeBytes(DataOutputStream out, Bytes bytes) throws IOException {
    writeNumber(out, bytes.values().length);
    out.writeFloat(bytes.scale());
    out.write(bytes.values());
  }

  private static Trained trained(DataInputStream in) throws IOException {
    String language = readText(in);
    String version = readText(in);
    PrecisionPromise promise = new PrecisionPromise(in.readDouble(), in.readDouble());
    int size = readNumber(in);
    List<Trained.Entry> entries = new ArrayList<>();
    int phrasings = 0;
    for (int at = 0; at < size; at++) {
      entries.add(readEntry(in));
      phrasings += entries.getLast().phrasings().size();
    }
    Head byWords = readHead(in, phrasings, size);
    Optional<Head> byMeaning =
        in.readBoolean() ? Optional.of(readHead(in, phrasings, size)) : Optional.empty();
    return new Trained(language, version, promise, entries, byWords, byMeaning);
  }

  private static Trained.Entry readEntry(DataInputStream in) throws IOException {
    String id = readText(in);
    int size = readNumber(in);
    List<String> phrasings = new ArrayList<>();
    for (int at = 0; at < size; at++) {
      phrasings.add(readText(in));
    }
    return new Trained.Entry(id, phrasings);
  }

  private static Head readHead(DataInputStream in, int phrasings, int entries) throws IOException {
    Space space = readSpace(in);
    Head.Foreign foreign = new Head.Foreign(in.readFloat(), in.readFloat());
    List<MeaningVector> vectors = new ArrayList<>();
    for (int at = 0; at < phrasings && !space.isEmpty(); at++) {
      List<Bytes> parts = new ArrayList<>();
      for (Space.Part part : space.parts()) {
        parts.add(new Bytes(in.readFloat(), in.readNBytes(part.to() - part.from())));
      }
      vectors.add(new MeaningVector(parts, in.readFloat()));
    }
    List<Head.Weights> weights = new ArrayList<>();
    for (int at = 0; at < entries; at++) {
      weights.add(readWeights(in));
    }
    return new Head(space, foreign, vectors, weights);
  }

  private static Head.Weights readWeights(DataInputStream in) throws IOException {
    Bytes meaning = readBytes(in);
    Bytes words = readBytes(in);
    int[] features = new int[words.values().length];
    int before = 0;
    for (int at = 0; at < features.length; at++) {
      before += readNumber(in);
      features[at] = before;
    }
    return new Head.Weights(meaning, features, words);
  }

  private static Space readSpace(DataInputStream in) throws IOException {
    int size = readNumber(in);
    List<Space.Part> parts = new ArrayList<>();
    float[] centre = new float[0];
    for (int at = 0; at < size; at++) {
      String encoder = readText(in);
      int from = centre.length;
      int to = from + readNumber(in);
      parts.add(new Space.Part(encoder, from, to, in.readFloat()));
      centre = Arrays.copyOf(centre, to);
      for (int place = from; place < to; place++) {
        centre[place] = in.readFloat();
      }
    }
    return new Space(parts, centre);
  }

  private static Bytes readBytes(DataInputStream in) throws IOException {
    int size = readNumber(in);
    return new Bytes(in.readFloat(), in.readNBytes(size));
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writeNumber(out, bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(readNumber(in)), StandardCharsets.UTF_8);
  }

  private static void writeNumber(DataOutputStream out, int number) throws IOException {
    int rest = number;
    while (rest > 0x7f) {
      out.writeByte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  private static int readNumber(DataInputStream in) throws IOException {
    int number = 0;
    int read = 0x80;
    for (int shift = 0; (read & 0x80) != 0; shift += 7) {
      read = in.readUnsignedByte();
      number |= (read & 0x7f) << shift;
    }
    return number;
  }
}
