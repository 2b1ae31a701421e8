package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.List;

/**
 * A phrasing's meaning as it is stored.
 *
 * @param parts the centred vector of each encoder, in a byte for each place
 * @param distance how far it lies from the centre, by the last encoder: gives back the raw cosine
 */
record MeaningVector(List<Bytes> parts, float distance) {
  MeaningVector {
    parts = List.copyOf(parts);
  }

  static MeaningVector of(Space space, float[] raw) {
    float[] centred = space.centred(raw);
    List<Bytes> parts = new ArrayList<>();
    for (Space.Part part : space.parts()) {
      parts.add(Bytes.of(centred, part.from(), part.to()));
    }
    return new MeaningVector(parts, space.distance(raw, space.last()));
  }
}
