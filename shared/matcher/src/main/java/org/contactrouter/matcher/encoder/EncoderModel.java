package org.contactrouter.matcher.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The sentence encoders that a bank can be trained with; each is one set of bytes. */
public enum EncoderModel {
  /** Universal Sentence Encoder, multilingual, for Portuguese, Spanish and English. */
  USE(
      512,
      "org/contactrouter/encoders/use-pt-es-en/model.onnx",
      "org/contactrouter/encoders/use-pt-es-en/vocab.tsv",
      "304c4dd3222afb2d"),
  /** multilingual-e5-small, for Portuguese, Spanish and English. */
  E5(
      384,
      "org/contactrouter/encoders/e5-pt-es-en/model.onnx",
      "org/contactrouter/encoders/e5-pt-es-en/vocab.tsv",
      "ee58ce2e8a004ff4"),
  /** bge-small-en-v1.5, for English. */
  BGE(
      384,
      "bge-small-en-v1.5-q.onnx",
      "org/contactrouter/encoders/bge-small-en-v1.5/vocab.txt",
      "85ed6e9a5498fdcc");

  /** What e5 and bge have positions for; USE has none, but a longer text would only take longer. */
  private static final int LONGEST = 512;

  private final int dimensions;
  private final String model;
  private final String vocabulary;
  private final String fingerprint;

  EncoderModel(int dimensions, String model, String vocabulary, String fingerprint) {
    this.dimensions = dimensions;
    this.model = model;
    this.vocabulary = vocabulary;
    this.fingerprint = fingerprint;
  }

  /** How many numbers a vector has. */
  public int dimensions() {
    return dimensions;
  }

  /**
   * The first 16 hexadecimal digits of the SHA-256 of the model and then its vocabulary: vectors
   * can be compared only if it is the same.
   */
  public String fingerprint() {
    return fingerprint;
  }

  EncoderFiles.Opened model(EncoderFiles files) throws IOException {
    return files.open(model);
  }

  EncoderFiles.Opened vocabulary(EncoderFiles files) throws IOException {
    return files.open(vocabulary);
  }

  Tokenizer tokenizer(EncoderFiles files) throws IOException {
    try (EncoderFiles.Opened file = vocabulary(files)) {
      List<String> lines = Files.readAllLines(file.path());
      return switch (this) {
        case USE -> new UnigramTokenizer(lines, "", LONGEST);
        case E5 -> new UnigramTokenizer(lines, "query: ", LONGEST);
        case BGE -> new WordPieceTokenizer(lines, LONGEST);
      };
    }
  }
}
