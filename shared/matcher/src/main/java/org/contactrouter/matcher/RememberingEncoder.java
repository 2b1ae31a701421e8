package org.contactrouter.matcher;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.contactrouter.matcher.encoder.Encoder;

/** An encoder that encodes every text only once. */
final class RememberingEncoder implements Encoder {
  private final Encoder encoder;
  private final Map<String, float[]> known = new ConcurrentHashMap<>();

  RememberingEncoder(Encoder encoder) {
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
    return known.computeIfAbsent(text, encoder::encode);
  }
}
