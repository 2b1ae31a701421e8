package org.contactrouter.matcher;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.matcher.encoder.Encoder;

/**
 * An encoder that still knows its last texts: a question is asked of several banks when nobody told
 * its language, looked up while it is typed and then sent, and greeted like others.
 */
final class RecentTexts implements Encoder {
  static final int MOST = 64;

  private final Encoder encoder;
  private final Map<String, float[]> recent =
      new LinkedHashMap<>(MOST, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > MOST;
        }
      };

  RecentTexts(Encoder encoder) {
    this.encoder = encoder;
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
