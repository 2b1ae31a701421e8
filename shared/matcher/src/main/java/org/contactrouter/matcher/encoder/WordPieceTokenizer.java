package org.contactrouter.matcher.encoder;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;

/**
 * BERT's WordPiece for texts without case and accents: each word is cut greedily into the longest
 * pieces known.
 *
 * @see <a href="https://github.com/google-research/bert/blob/master/tokenization.py">BERT</a>
 */
final class WordPieceTokenizer implements Tokenizer {
  private static final int LONGEST_WORD = 100;
  private static final String GOES_ON = "##";

  private final int longest;
  private final Trie pieces = new Trie();
  private final int unknown;
  private final int beginning;
  private final int end;
  private final int goesOn;

  /**
   * @param vocabulary the pieces by number; those that do not begin a word begin with ##
   * @param longest how many pieces the model takes, beginning and end included
   */
  WordPieceTokenizer(List<String> vocabulary, int longest) {
    this.longest = longest;
    for (int number = 0; number < vocabulary.size(); number++) {
      pieces.put(vocabulary.get(number), number);
    }
    unknown = vocabulary.indexOf("[UNK]");
    beginning = vocabulary.indexOf("[CLS]");
    end = vocabulary.indexOf("[SEP]");
    goesOn = pieces.next(pieces.next(Trie.ROOT, GOES_ON.charAt(0)), GOES_ON.charAt(1));
  }

  @Override
  public long[] ids(String text) {
    String plain = Normalizer.normalize(text, Form.NFD);
    Ids ids = new Ids(longest);
    ids.add(beginning);
    var word = new StringBuilder();
    int next;
    for (int at = 0; at < plain.length() && !ids.isFull(); at = next) {
      int character = plain.codePointAt(at);
      next = at + Character.charCount(character);
      if (isDropped(character)) {
        continue;
      }
      boolean alone = isPunctuation(character) || isIdeograph(character);
      if (alone || Spaces.isSpace(character)) {
        addWord(word, ids);
      }
      if (!Spaces.isSpace(character)) {
        word.appendCodePoint(Character.toLowerCase(character));
      }
      if (alone) {
        addWord(word, ids);
      }
    }
    addWord(word, ids);
    return ids.endedBy(end);
  }

  private void addWord(StringBuilder word, Ids ids) {
    int before = ids.size();
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      ids.add(unknown);
    } else if (!addPieces(word, ids)) {
      ids.cut(before);
      ids.add(unknown);
    }
    word.setLength(0);
  }

  private boolean addPieces(CharSequence word, Ids ids) {
    int node = Trie.ROOT;
    for (int start = 0; start < word.length(); node = goesOn) {
      int longestPiece = Trie.NONE;
      int at = start;
      while (at < word.length() && (node = pieces.next(node, word.charAt(at))) != Trie.NONE) {
        at++;
        if (pieces.number(node) != Trie.NONE) {
          longestPiece = pieces.number(node);
          start = at;
        }
      }
      if (longestPiece == Trie.NONE) {
        return false;
      }
      ids.add(longestPiece);
    }
    return true;
  }

  /** Accents, and what is not there to be seen. */
  private static boolean isDropped(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      case Character.CONTROL -> character != '\t' && character != '\n' && character != '\r';
      default -> character == 0xFFFD;
    };
  }

  private static boolean isPunctuation(int character) {
    return switch (Character.getType(character)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      // Signs such as $ and + are no punctuation to Unicode.
      default -> character > ' ' && character < 0x7F && !Character.isLetterOrDigit(character);
    };
  }

  /**
   * Chinese characters, each of which is a word; not kana or hangul, which are written in words.
   */
  private static boolean isIdeograph(int character) {
    return between(character, 0x4E00, 0x9FFF)
        || between(character, 0x3400, 0x4DBF)
        || between(character, 0x20000, 0x2A6DF)
        || between(character, 0x2A700, 0x2B73F)
        || between(character, 0x2B740, 0x2B81F)
        || between(character, 0x2B820, 0x2CEAF)
        || between(character, 0xF900, 0xFAFF)
        || between(character, 0x2F800, 0x2FA1F);
  }

  private static boolean between(int character, int first, int last) {
    return character >= first && character <= last;
  }
}
