package org.contactrouter.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.contactrouter.contact.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every fixed text does what its role asks for; a transcript that served badly would fail. */
class CareTest {
  private static final Map<String, Set<Care>> ACKNOWLEDGEMENT =
      Map.of(
          "received.", Set.of(Care.SAYS_WHEN),
          "answered.", Set.of(Care.SAYS_WHEN),
          "offered.", Set.of(Care.SAYS_WHEN),
          "promise.reply", Set.of(Care.SAYS_WHEN),
          "promise.callback", Set.of(Care.SAYS_WHEN),
          "deadline.", Set.of(Care.NAMES_THE_DEADLINE),
          "opening.FRUSTRATION", Set.of(Care.APOLOGISES, Care.OWNS_IT),
          "opening.GRIEF", Set.of(Care.APOLOGISES),
          "opening.URGENCY", Set.of(Care.UNDERSTANDS),
          "opening.THREAT_TO_LEAVE", Set.of(Care.UNDERSTANDS));
  private static final Map<String, Set<Care>> MAIL =
      Map.of(
          "LATE.", Set.of(Care.APOLOGISES, Care.OWNS_IT),
          "PROMISE_CANCELLED.", Set.of(Care.APOLOGISES),
          "late.wait", Set.of(Care.THANKS_FOR_THE_WAIT),
          "late.next", Set.of(Care.SAYS_WHEN),
          "replied.wait", Set.of(Care.THANKS_FOR_THE_WAIT, Care.APOLOGISES),
          "replied.next", Set.of(Care.SAYS_WHEN),
          "replied.stay", Set.of(Care.STAYS),
          "replied.solved", Set.of(Care.STAYS),
          "choice.until", Set.of(Care.SAYS_WHEN));

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextDoesWhatItsRoleAsksFor(Language language) {
    assertThat(lacking("acknowledgement", ACKNOWLEDGEMENT, language)).isEmpty();
    assertThat(lacking("customermail", MAIL, language)).isEmpty();
  }

  /** Three ways to say each thing that is said more than once (R29). */
  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingIsSaidInThreeWays(Language language) {
    for (String file : List.of("acknowledgement", "customermail")) {
      Words words = Words.of(Words.class, file, language);
      assertThat(words.keys())
          .filteredOn(key -> key.endsWith(".1"))
          .isNotEmpty()
          .allMatch(key -> words.has(key.replaceFirst("1$", "3")));
    }
  }

  @Test
  void failsTheCallThatWasCorrectAndCold() throws IOException {
    assertThat(missed("1"))
        .containsExactlyInAnyOrder(
            Care.THANKS_FOR_THE_WAIT, Care.APOLOGISES, Care.UNDERSTANDS, Care.STAYS);
  }

  @Test
  void passesTheCallThatTheCustomerRemembers() throws IOException {
    assertThat(missed("2")).isEmpty();
  }

  private static List<String> lacking(
      String file, Map<String, Set<Care>> roles, Language language) {
    Words words = Words.of(Words.class, file, language);
    List<String> lacking = new ArrayList<>();
    roles.forEach(
        (role, asked) -> {
          List<String> keys = words.keys().stream().filter(key -> key.startsWith(role)).toList();
          assertThat(keys).as(role).isNotEmpty();
          for (String key : keys) {
            asked.stream()
                .filter(care -> !care.isIn(words.raw(key), language))
                .forEach(care -> lacking.add(key + " " + care + ": " + words.raw(key)));
          }
        });
    return lacking;
  }

  /** What the company never did in a call in which the customer waited. */
  private static Set<Care> missed(String number) throws IOException {
    List<String> lines = transcript(number);
    int wait = lines.indexOf("(espera)");
    String before = said("Helpdesk", lines.subList(0, wait));
    String after = said("Helpdesk", lines.subList(wait, lines.size()));
    Set<Care> missed = EnumSet.noneOf(Care.class);
    require(Care.SAYS_WHEN, before, missed);
    require(Care.THANKS_FOR_THE_WAIT, after, missed);
    for (Care care : List.of(Care.APOLOGISES, Care.UNDERSTANDS, Care.STAYS)) {
      require(care, after, missed);
    }
    if (Care.NAMES_THE_DEADLINE.isIn(said("Cliente", lines), Language.PT_BR)) {
      require(Care.NAMES_THE_DEADLINE, after, missed);
    }
    return missed;
  }

  private static void require(Care care, String text, Set<Care> missed) {
    if (!care.isIn(text, Language.PT_BR)) {
      missed.add(care);
    }
  }

  private static String said(String who, List<String> lines) {
    return String.join("\n", lines.stream().filter(line -> line.startsWith(who + ":")).toList());
  }

  private static List<String> transcript(String number) throws IOException {
    try (InputStream file = CareTest.class.getResourceAsStream("transcripts.txt")) {
      String all = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
      int from = all.indexOf("## " + number + "\n");
      int to = all.indexOf("## ", from + 1);
      return all.substring(from, to < 0 ? all.length() : to).lines().toList();
    }
  }
}
