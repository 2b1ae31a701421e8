package org.contactrouter.matcher;

import java.util.List;
import org.contactrouter.matcher.encoder.Encoder;

/**
 * Which encoders a bank uses beside its words, and what each weighs; words weigh 1.
 *
 * <p>Without encoders a bank matches by words alone.
 *
 * @param parts in the order in which their vectors stand
 */
public record Recipe(List<Part> parts) {

  /** Words alone. */
  public static final Recipe WORDS = new Recipe(List.of());

  public Recipe {
    parts = List.copyOf(parts);
  }

  /** An encoder's share. */
  public record Part(Encoder encoder, float weight) {}

  /** The same, encoding each text only once. */
  public Recipe remembering() {
    return new Recipe(
        parts.stream()
            .map(
                part ->
                    new Part(
                        new RememberingEncoder(part.encoder(), Integer.MAX_VALUE), part.weight()))
            .toList());
  }

  int dimensions() {
    return parts.stream().mapToInt(part -> part.encoder().dimensions()).sum();
  }

  /** The vectors of all encoders, one after the other. */
  float[] encode(String text) {
    float[] all = new float[dimensions()];
    int from = 0;
    for (Part part : parts) {
      float[] one = part.encoder().encode(text);
      System.arraycopy(one, 0, all, from, one.length);
      from += one.length;
    }
    return all;
  }
}
