package org.contactrouter.matcher;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.matcher.encoder.Encoder;

/** An encoder that still knows the vectors of its last texts. */
final class RememberingEncoder implements Encoder {
  private final Encoder encoder;
  private final Map<String, float[]> recent;

  /**
   * Makes one.
   *
   * @param most so many texts it knows, those that were asked for last
   */
  RememberingEncoder(Encoder encoder, int most) {
    this.encoder = encoder;
    this.recent =
        new LinkedHashMap<>(16, .75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > most;
          }
        };
  }

  @Override
  public String name() {
    return encoder.name();
  }

  @Override
  public int dimensions() {
    return encoder.dimensions();
  }

  @Override
  public float[] encode(String text) {
    return known(text).orElseGet(() -> keep(text, encoder.encode(text)));
  }

  private Optional<float[]> known(String text) {
    synchronized (recent) {
      return Optional.ofNullable(recent.get(text));
    }
  }

  private float[] keep(String text, float[] vector) {
    synchronized (recent) {
      recent.put(text, vector);
    }
    return vector;
  }
}
