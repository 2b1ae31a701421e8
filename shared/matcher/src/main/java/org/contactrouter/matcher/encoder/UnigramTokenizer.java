package org.contactrouter.matcher.encoder;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * SentencePiece's unigram model: of all ways to cut a text into known pieces, the most probable
 * one.
 *
 * @see <a href="https://aclanthology.org/P18-1007/">Kudo 2018, Subword Regularization</a>
 */
final class UnigramTokenizer implements Tokenizer {
  private static final int UNKNOWN = 0;
  private static final int BEGINNING = 1;
  private static final int END = 2;
  private static final int SPECIAL = 3;
  private static final char WORD_BEGINS = '\u2581';

  /** SentencePiece's: what an unknown character costs more than the least probable piece. */
  private static final float UNKNOWN_PENALTY = 10;

  private final String prefix;
  private final int longest;
  private final Trie pieces = new Trie();
  private final float[] scores;
  private final int[] rows;
  private final float unknownScore;

  /**
   * @param vocabulary lines of piece, log probability and row of the model's table, by tabs; the
   *     first three are the marks of the unknown, the beginning and the end
   * @param prefix what the model wants before every text
   * @param longest how many pieces the model takes, beginning and end included
   */
  UnigramTokenizer(List<String> vocabulary, String prefix, int longest) {
    this.prefix = prefix;
    this.longest = longest;
    scores = new float[vocabulary.size()];
    rows = new int[vocabulary.size()];
    float lowest = 0;
    for (int line = SPECIAL; line < scores.length; line++) {
      String entry = vocabulary.get(line);
      int first = entry.indexOf('\t');
      int second = entry.indexOf('\t', first + 1);
      pieces.put(entry.substring(0, first), line);
      scores[line] = Float.parseFloat(entry.substring(first + 1, second));
      rows[line] = Integer.parseInt(entry.substring(second + 1));
      lowest = Math.min(lowest, scores[line]);
    }
    unknownScore = lowest - UNKNOWN_PENALTY;
  }

  @Override
  public long[] ids(String text) {
    String written = written(text);
    int[] starts = new int[written.length() + 1];
    int[] found = new int[written.length() + 1];
    cut(written, starts, found);
    return path(starts, found);
  }

  /** Lower case, each word with the mark that it begins, nothing else between them. */
  private String written(String text) {
    String folded = Normalizer.normalize(prefix + text, Form.NFKC).toLowerCase(Locale.ROOT);
    var written = new StringBuilder(folded.length() + 1);
    boolean begins = true;
    for (int at = 0; at < folded.length(); at++) {
      char character = folded.charAt(at);
      if (Spaces.isSpace(character)) {
        begins = true;
        continue;
      }
      if (begins) {
        written.append(WORD_BEGINS);
        begins = false;
      }
      written.append(character);
    }
    return written.toString();
  }

  /** For each place that a piece can end: where the best one begins, and which it is. */
  private void cut(String written, int[] starts, int[] found) {
    float[] best = new float[starts.length];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    best[0] = 0;
    for (int start = 0; start < written.length(); ) {
      int width = Character.charCount(written.codePointAt(start));
      boolean known = false;
      int node = Trie.ROOT;
      for (int at = start; at < written.length(); at++) {
        node = pieces.next(node, written.charAt(at));
        if (node == Trie.NONE) {
          break;
        }
        int piece = pieces.number(node);
        if (piece != Trie.NONE) {
          int end = at + 1;
          known |= end == start + width;
          if (best[start] + scores[piece] > best[end]) {
            best[end] = best[start] + scores[piece];
            starts[end] = start;
            found[end] = piece;
          }
        }
      }
      int end = start + width;
      if (!known && best[start] + unknownScore > best[end]) {
        best[end] = best[start] + unknownScore;
        starts[end] = start;
        found[end] = UNKNOWN;
      }
      start = end;
    }
  }

  /** The rows of the best pieces; several unknown characters in a row count as one. */
  private long[] path(int[] starts, int[] found) {
    int[] backwards = new int[starts.length];
    int size = 0;
    for (int end = starts.length - 1; end > 0; end = starts[end]) {
      int row = rows[found[end]];
      if (row != UNKNOWN || size == 0 || backwards[size - 1] != UNKNOWN) {
        backwards[size++] = row;
      }
    }
    Ids ids = new Ids(longest);
    ids.add(BEGINNING);
    while (size > 0) {
      ids.add(backwards[--size]);
    }
    return ids.endedBy(END);
  }
}
