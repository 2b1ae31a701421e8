package org.contactrouter.functions.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactrouter.contact.Language;
import org.contactrouter.words.Told;
import org.jspecify.annotations.Nullable;

/**
 * An agent's work item, {@code /w/{token}}: one case, one agent.
 *
 * <p>Its forms post to the page itself, with {@code _idempotency} and {@code action}: claim; reply
 * (text, promise, due: a local time without zone, in {@code zone}); ask (text); resolve (text,
 * note, cause, kept); answer (entry); keep (id), cancel (id, why); consult (whom, question, by),
 * consulted (id, answer); raise; transfer (to, brief); snooze (until); wrong-level, wrong-queue,
 * wrong-faq.
 *
 * @param zone the agent's time zone: every time on the page is told and read in it
 * @param agent the agent's name
 * @param linkUntil when the link stops to work, or null
 * @param caseName a short name of the case, for example {@code 4FQ7}
 * @param title what it is about: the subject, or the message's beginning
 * @param dueAt until when the next step is owed, or null when nothing is
 * @param deadline the day of the customer's own deadline, as it is for them, or null
 * @param holder who has the case when it is not this agent, or null
 * @param why the reasons for the level, one sentence each, in the page's language
 * @param flip the nearest change that would change the level, or null
 * @param causes the root causes to pick from when resolving
 * @param colleagues who can be asked
 * @param places where the case can go: {@code queue:ID} and {@code agent:ID}
 * @param questions what colleagues ask this agent
 * @param labels what was marked as wrong: {@code LEVEL, QUEUE, FAQ}
 * @param draft what was typed and not stored, by field name; shown again
 * @param wrong the names of the draft's fields that something is wrong with
 * @param key the value of {@code _idempotency} of the next act
 * @param notice what was just done or refused, or null
 */
public record WorkView(
    Site site,
    Language language,
    String token,
    ZoneId zone,
    Instant now,
    String agent,
    @Nullable Instant linkUntil,
    String caseName,
    String title,
    Touch touch,
    @Nullable Instant dueAt,
    @Nullable Told deadline,
    @Nullable String holder,
    CustomerFacts customer,
    List<TalkLine> talk,
    List<PromiseLine> promises,
    List<String> why,
    @Nullable String flip,
    List<Suggestion> suggestions,
    List<Choice> causes,
    List<Choice> colleagues,
    List<Choice> places,
    List<Question> questions,
    Set<String> labels,
    Set<AgentAct> allowed,
    Map<String, String> draft,
    Set<String> wrong,
    String key,
    @Nullable Notice notice) {
  public WorkView {
    talk = List.copyOf(talk);
    promises = List.copyOf(promises);
    why = List.copyOf(why);
    suggestions = List.copyOf(suggestions);
    causes = List.copyOf(causes);
    colleagues = List.copyOf(colleagues);
    places = List.copyOf(places);
    questions = List.copyOf(questions);
    labels = Set.copyOf(labels);
    allowed = Set.copyOf(allowed);
    draft = Map.copyOf(draft);
    wrong = Set.copyOf(wrong);
  }

  /** Whether the page offers {@code act}. */
  public boolean may(AgentAct act) {
    return allowed.contains(act);
  }

  /** Whether promises are open that the agent must have done before the case is solved. */
  public boolean owesMore() {
    return promises.stream().anyMatch(PromiseLine::canBeSettled);
  }

  /** The address that every act is posted to, from this page. */
  public String action() {
    return site.root() + "w/" + token;
  }

  /** What was typed into {@code field}, or nothing. */
  public String value(String field) {
    return draft.getOrDefault(field, "");
  }

  /** Whether something is wrong with {@code field}. */
  public boolean isWrong(String field) {
    return wrong.contains(field);
  }
}
