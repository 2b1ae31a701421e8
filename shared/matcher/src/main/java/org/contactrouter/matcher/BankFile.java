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
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The stored form of a bank.
 *
 * <pre>
 * "CRWB", format (1 byte), CRC-32C of all that follows (4 bytes)
 * language, version            text: length (varint), UTF-8
 * entries (varint), for each:
 *   id (text), phrasings (varint, text each)
 *   scale (4 bytes), weights (varint), for each: gap to the feature before (varint), value (1 byte)
 * </pre>
 *
 * <p>The vocabulary and the vectors of phrasings follow from the phrasings and are not stored.
 */
final class BankFile {
  private static final int MAGIC = 0x43525742;
  private static final int FORMAT = 1;
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
      writeNumber(out, bank.entries().size());
      for (Trained.Entry entry : bank.entries()) {
        writeEntry(out, entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  private static void writeEntry(DataOutputStream out, Trained.Entry entry) throws IOException {
    writeText(out, entry.id());
    writeNumber(out, entry.phrasings().size());
    for (String phrasing : entry.phrasings()) {
      writeText(out, phrasing);
    }
    out.writeFloat(entry.weights().scale());
    writeNumber(out, entry.weights().features().length);
    int before = 0;
    for (int at = 0; at < entry.weights().features().length; at++) {
      int feature = entry.weights().features()[at];
      writeNumber(out, feature - before);
      out.writeByte(entry.weights().values()[at]);
      before = feature;
    }
  }

  private static Trained trained(DataInputStream in) throws IOException {
    String language = readText(in);
    String version = readText(in);
    int size = readNumber(in);
    List<Trained.Entry> entries = new ArrayList<>();
    for (int at = 0; at < size; at++) {
      entries.add(entry(in));
    }
    return new Trained(language, version, entries);
  }

  private static Trained.Entry entry(DataInputStream in) throws IOException {
    String id = readText(in);
    int size = readNumber(in);
    List<String> phrasings = new ArrayList<>();
    for (int at = 0; at < size; at++) {
      phrasings.add(readText(in));
    }
    float scale = in.readFloat();
    int[] features = new int[readNumber(in)];
    byte[] values = new byte[features.length];
    int before = 0;
    for (int at = 0; at < features.length; at++) {
      before += readNumber(in);
      features[at] = before;
      values[at] = in.readByte();
    }
    return new Trained.Entry(id, phrasings, new Trained.Weights(scale, features, values));
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
