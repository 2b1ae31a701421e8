package org.contactrouter.functions.pages;

import java.nio.file.Path;
import java.util.List;
import org.contactrouter.contact.Language;
import org.contactrouter.testing.contract.WordsContract;
import org.contactrouter.words.Words;

final class WordsTest extends WordsContract {
  @Override
  protected Words in(Language language) {
    return Words.of(Pages.class, "words", language);
  }

  @Override
  protected List<Path> sources() {
    return List.of(
        Path.of("src/main/jte"),
        Path.of("src/main/java/org/contactrouter/functions/pages"),
        Path.of("src/main/java/org/contactrouter/functions/respond"));
  }

  @Override
  protected List<String> composed() {
    return List.of("touch.", "promise.", "language.", "work.wrong.", "note.wrong.");
  }
}
