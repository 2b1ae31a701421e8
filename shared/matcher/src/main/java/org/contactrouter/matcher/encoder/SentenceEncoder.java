package org.contactrouter.matcher.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Turns a text into a vector of length one; the closer the meanings of two texts, the larger the
 * product of their vectors. Safe for several threads, each of which computes its own text.
 */
public final class SentenceEncoder implements Encoder {
  private final EncoderModel model;
  private final Tokenizer tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private SentenceEncoder(
      EncoderModel model, Tokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
    this.model = model;
    this.tokenizer = tokenizer;
    this.environment = environment;
    this.session = session;
  }

  /**
   * Opens a model.
   *
   * @throws OrtException if its file is not one
   */
  static SentenceEncoder open(EncoderModel model, EncoderFiles files)
      throws OrtException, IOException {
    files.offerLibraries();
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    try (SessionOptions options = new SessionOptions();
        EncoderFiles.Opened file = model.model(files)) {
      // One thread: texts are short, and the order of every sum is the same each time.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtSession session = environment.createSession(file.path().toString(), options);
      return new SentenceEncoder(model, model.tokenizer(files), environment, session);
    }
  }

  @Override
  public String name() {
    return model.name().toLowerCase(Locale.ROOT) + "-" + model.fingerprint();
  }

  @Override
  public int dimensions() {
    return model.dimensions();
  }

  /**
   * {@inheritDoc}
   *
   * <p>The same text gives the same vector on the same kind of processor; on another one the
   * numbers differ a little. Of a text longer than some 500 pieces of words only the beginning
   * counts.
   */
  @Override
  public float[] encode(String text) {
    try (Result result = run(tokenizer.ids(text))) {
      // Either the vector itself, or one for each piece, of which the first stands for the text.
      float[] vector = new float[model.dimensions()];
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(vector);
      return ofLengthOne(vector);
    } catch (OrtException e) {
      throw new IllegalStateException(model + " cannot encode", e);
    }
  }

  private Result run(long[] ids) throws OrtException {
    return switch (model) {
      case USE, E5 -> {
        try (OnnxTensor pieces = tensor(ids, ids.length)) {
          yield session.run(Map.of("ids", pieces));
        }
      }
      case BGE -> {
        try (OnnxTensor pieces = tensor(ids, 1, ids.length);
            OnnxTensor read = tensor(ones(ids.length), 1, ids.length);
            OnnxTensor sentence = tensor(new long[ids.length], 1, ids.length)) {
          yield session.run(
              Map.of("input_ids", pieces, "attention_mask", read, "token_type_ids", sentence));
        }
      }
    };
  }

  private OnnxTensor tensor(long[] values, long... shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private static long[] ones(int size) {
    long[] ones = new long[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static float[] ofLengthOne(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += value * value;
    }
    double length = Math.sqrt(squares);
    for (int at = 0; at < vector.length; at++) {
      vector[at] = (float) (vector[at] / length);
    }
    return vector;
  }
}
