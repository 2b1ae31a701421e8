package org.contactrouter.act;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.contactrouter.contact.Language;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.knowledge.Match;
import org.contactrouter.lexicon.Lexicon;
import org.contactrouter.port.Knowledge;
import org.contactrouter.settings.Form;
import org.contactrouter.settings.Settings;
import org.contactrouter.settings.Topic;

/**
 * Suggests answers to a question that is being typed, and stores nothing. Whatever needs a person
 * is passed over in silence: a sensitive text (R14), a topic or an entry that is marked so.
 */
public final class SuggestAnswers {
  private final Knowledge knowledge;
  private final Lexicon lexicon;
  private final InstantSource clock;

  public SuggestAnswers(Knowledge knowledge, Lexicon lexicon, InstantSource clock) {
    this.knowledge = knowledge;
    this.lexicon = lexicon;
    this.clock = clock;
  }

  /**
   * What might answer.
   *
   * @param bank the version of the bank that was asked; empty when there is none
   * @param texts at most three, best first
   */
  public record Suggested(Optional<String> bank, List<FaqVersion> texts) {
    public Suggested {
      texts = List.copyOf(texts);
    }
  }

  /** What might answer a question on a form. */
  public Suggested suggest(String question, Language language, Form form, Settings settings) {
    Optional<Bank> bank = knowledge.bank(language.base());
    return new Suggested(
        bank.map(Bank::version),
        bank.filter(_ -> !needsPerson(question, form, settings))
            .map(asked -> texts(asked.match(question), settings))
            .orElseGet(List::of));
  }

  private boolean needsPerson(String question, Form form, Settings settings) {
    return form.topic().filter(topic -> needsPerson(topic, settings)).isPresent()
        || !lexicon.read(question, clock.instant().atZone(ZoneOffset.UTC)).sensitive().isEmpty();
  }

  private List<FaqVersion> texts(Match match, Settings settings) {
    return knowledge.texts(match.language(), match.bank(), match.needed()).stream()
        .filter(text -> !text.needsPerson() && !needsPerson(text.topic(), settings))
        .toList();
  }

  private static boolean needsPerson(String topic, Settings settings) {
    return settings.topic(topic).filter(Topic::needsPerson).isPresent();
  }
}
