package org.contactrouter.matcher.encoder;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.contactrouter.matcher.encoder.LoadedEncoder.Ready;
import org.contactrouter.matcher.encoder.LoadedEncoder.Unavailable;
import org.jspecify.annotations.Nullable;

/** The encoders of this process: each is loaded once, when it is first asked for, and stays. */
public final class Encoders {
  private final Map<EncoderModel, LoadedEncoder> loaded = new EnumMap<>(EncoderModel.class);
  private final EncoderFiles files;
  private final Consumer<Unavailable> listener;
  private @Nullable String whyNone;

  /** The encoders on the class path, of which nobody hears that one is missing. */
  public Encoders() {
    this(EncoderFiles.onClassPath(), _ -> {});
  }

  /**
   * Encoders with a listener.
   *
   * @param listener hears once of each encoder that cannot run
   */
  public Encoders(EncoderFiles files, Consumer<Unavailable> listener) {
    this.files = files;
    this.listener = listener;
  }

  /** The first call for a model takes some hundred milliseconds. */
  public synchronized LoadedEncoder load(EncoderModel model) {
    LoadedEncoder known = loaded.get(model);
    if (known == null) {
      known = whyNone == null ? open(model) : new Unavailable(model, whyNone);
      loaded.put(model, known);
      if (known instanceof Unavailable unavailable) {
        listener.accept(unavailable);
      }
    }
    return known;
  }

  private LoadedEncoder open(EncoderModel model) {
    try {
      return new Ready(SentenceEncoder.open(model, files));
    } catch (LinkageError e) {
      // The native library is missing or for another machine. Later tries would not say why.
      String reason = root(e).toString();
      whyNone = reason;
      return new Unavailable(model, reason);
    } catch (OrtException | IOException e) {
      return new Unavailable(model, e.toString());
    }
  }

  private static Throwable root(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause == null ? thrown : root(cause);
  }
}
