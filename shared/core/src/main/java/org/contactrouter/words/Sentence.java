package org.contactrouter.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence in pieces, so that the times within it can be marked up. */
public record Sentence(List<Piece> pieces) {
  /**
   * A run of plain text.
   *
   * @param told the moment that it tells, or null for anything else
   */
  public record Piece(String words, @Nullable Told told) {}

  public Sentence {
    pieces = List.copyOf(pieces);
  }

  /** The sentence without marks. */
  public String plain() {
    StringBuilder plain = new StringBuilder();
    pieces.forEach(piece -> plain.append(piece.words()));
    return plain.toString();
  }
}
