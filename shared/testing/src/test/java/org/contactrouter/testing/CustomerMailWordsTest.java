package org.contactrouter.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.contactrouter.contact.Language;
import org.contactrouter.testing.contract.WordsContract;
import org.contactrouter.words.MailText;
import org.contactrouter.words.Words;

class CustomerMailWordsTest extends WordsContract {
  private static final Path WORDS = Path.of("../core/src/main/java/org/contactrouter/words");

  @Override
  protected Words in(Language language) {
    return Words.of(MailText.class, "customermail", language);
  }

  @Override
  protected List<Path> sources() {
    return Stream.of("CustomerMail").map(name -> WORDS.resolve(name + ".java")).toList();
  }

  @Override
  protected List<String> composed() {
    return List.of(
        "subject.",
        "REPLIED.",
        "ASKED.",
        "ASK_REMINDER.",
        "PROMISE_CANCELLED.",
        "LATE.",
        "CHOICE_REMINDER.",
        "FOLLOW_UP.");
  }
}
