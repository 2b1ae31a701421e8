package org.contactrouter.aws.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.customer.Money;
import org.contactrouter.policy.AnswerDeadline;
import org.contactrouter.policy.AnswerDeadline.Counting;
import org.contactrouter.policy.Facts;
import org.contactrouter.policy.LevelRule;
import org.contactrouter.policy.Policy;
import org.contactrouter.policy.Scale;
import org.contactrouter.settings.Form;
import org.contactrouter.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsDocumentTest {
  private static final String DEFAULT = DefaultSettings.json();

  @Test
  void passesTheDefaultByTheSchema() {
    assertThat(SettingsDocument.read(DEFAULT, DefaultSettings.VERSION))
        .isEqualTo(DefaultSettings.read());
  }

  @Test
  void readsTheDefault() {
    Settings settings = DefaultSettings.read();

    assertThat(settings.version()).isEqualTo("default");
    assertThat(settings.company().name()).isEqualTo("Contact router");
    assertThat(settings.forms()).containsExactly(Form.CONTACT);
    assertThat(settings.policy().name()).isEqualTo("hybrid");
    assertThat(settings.queue(ContactLevel.HIGH_TOUCH).id()).isEqualTo("high-touch");
    assertThat(settings.calendar(ContactLevel.LOW_TOUCH).week()).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hybrid", "convenient", "in-depth"})
  void readsEveryPreset(String preset) {
    assertThat(policy(preset).name()).isEqualTo(preset);
    assertThat(policy(preset).rules()).isNotEmpty();
  }

  @Test
  void takesTheCompanysOwnFieldsOverThePresets() {
    Policy policy =
        read(
                "\"preset\": \"hybrid\"",
                "\"preset\": \"hybrid\", \"offers\": false, \"retention\": \"P9D\"")
            .policy();

    assertThat(policy.offers()).isFalse();
    assertThat(policy.retention()).isEqualTo(Duration.ofDays(9));
    assertThat(policy.rules()).isEqualTo(policy("hybrid").rules());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hybrid", "convenient", "in-depth"})
  void givesALuxuryCarBoughtOnceHighTouchAndACheapSubscriptionNone(String preset) {
    assertThat(level(policy(preset), Facts.NONE.with(List.of(euros("90000")))))
        .isEqualTo(ContactLevel.HIGH_TOUCH);
    assertThat(level(policy(preset), Facts.NONE.with(List.of(euros("9.99"), euros("9.99")))))
        .isEqualTo(ContactLevel.NO_TOUCH);
  }

  @ParameterizedTest
  @CsvSource({
    "20000, 1, 1, 1, HIGH_TOUCH", "19999.99, 1, 1, 1, LOW_TOUCH", "2000, 1, 1, 1, LOW_TOUCH",
    "1999.99, 3, 3, 2, NO_TOUCH", "0, 5, 1, 1, HIGH_TOUCH", "0, 4, 1, 1, LOW_TOUCH",
    "0, 1, 5, 1, HIGH_TOUCH", "0, 1, 4, 1, LOW_TOUCH", "0, 1, 1, 4, HIGH_TOUCH",
    "0, 1, 1, 3, LOW_TOUCH"
  })
  void hybridHasItsThresholds(
      String euros, int complexity, int importance, int criticality, ContactLevel level) {
    Facts facts = new Facts(List.of(euros(euros)), complexity, importance, criticality);

    assertThat(level(policy("hybrid"), facts)).isEqualTo(level);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hybrid", "convenient", "in-depth"})
  void neverLowersALevelWhenAFactIsRaised(String preset) {
    Policy policy = policy(preset);
    List<String> prices = List.of("0", "499", "500", "2000", "5000", "20000", "50000");
    for (int all = 0; all < 5 * 5 * 5 * prices.size(); all++) {
      int price = all / 125;
      Facts facts =
          new Facts(
              List.of(euros(prices.get(price))), 1 + all % 5, 1 + all / 5 % 5, 1 + all / 25 % 5);
      ContactLevel before = level(policy, facts);
      for (Scale scale : Scale.values()) {
        if (facts.of(scale) < Scale.MOST) {
          assertThat(level(policy, facts.with(scale, facts.of(scale) + 1)))
              .isGreaterThanOrEqualTo(before);
        }
      }
      if (price + 1 < prices.size()) {
        assertThat(level(policy, facts.with(List.of(euros(prices.get(price + 1))))))
            .isGreaterThanOrEqualTo(before);
      }
    }
  }

  @Test
  void refusesARuleOnTheCustomerType() {
    String rule =
        """
        "preset": "hybrid",
        "rules": [{"id": "r", "level": "HIGH_TOUCH", "when": [{"customerType": "SUBSCRIBER"}]}]\
        """;

    assertThat(problems("\"preset\": \"hybrid\"", rule))
        .anyMatch(problem -> problem.startsWith("/policy/rules/0/when/0/customerType: "));
  }

  @Test
  void refusesATargetThatIsMissedAtOnce() {
    String levels = SettingsResource.text("hybrid.json").replace("\"PT4H\"", "\"PT0H\"");
    String own =
        "\"preset\": \"hybrid\", "
            + levels.substring(levels.indexOf("\"levels\""), levels.lastIndexOf('}'));

    assertThat(problems("\"preset\": \"hybrid\"", own))
        .singleElement()
        .asString()
        .startsWith("/policy: a target is missed at once: ");
  }

  @Test
  void refusesAScaleThatIsNotDeclared() {
    String rule =
        """
        "preset": "hybrid",
        "rules": [{"id": "r", "level": "HIGH_TOUCH",
          "when": [{"scale": "customerType", "atLeast": 2}]}]\
        """;

    assertThat(problems("\"preset\": \"hybrid\"", rule))
        .singleElement()
        .asString()
        .startsWith("/policy/rules/0/when/0/scale: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"Europe/Lisbon\"|\"Europe/Lisboa\"|/company/zone: ",
        "\"language\": \"en\"|\"language\": \"fr\"|/company/language: ",
        "\"preset\": \"hybrid\"|\"preset\": \"other\"|/policy/preset: ",
        "\"zone\"|\"zones\"|/company/zone: ",
        "\"calendar\": \"default\"|\"calendar\": \"other\"|/queues/0/calendar: there is no"
            + " calendar",
        "\"id\": \"low-touch\"|\"id\": \"high-touch\"|/policy/levels/LOW_TOUCH/queue: ",
        "\"id\": \"low-touch\"|\"id\": \"high-touch\"|/queues/1/id: high-touch is there twice",
        "\"id\": \"contact\"|\"id\": \"Contact!\"|/forms/0/id: ",
        "\"id\": \"contact\"|\"id\": \"contact\", \"topic\": \"t\"|/forms/0/topic: there is no"
            + " topic",
        "\"id\": \"contact\"|\"id\": \"contact\", \"deadline\": \"utopia\"|/forms/contact/deadline:"
            + " there is no deadline utopia",
        "\"to\": \"18:00\"|\"to\": \"08:00\"|/calendars/default/week/MONDAY: ",
        "\"MONDAY\"|\"MONTAG\"|/calendars/default/week/MONTAG: "
      })
  void namesTheField(String before, String after, String problem) {
    assertThat(problems(before, after)).anyMatch(found -> found.startsWith(problem));
  }

  @ParameterizedTest
  @CsvSource({
    "portugal, 15, WORKING_DAYS, 156/2005",
    "spain, 15, WORKING_DAYS, 10/2025",
    "brazil, 7, CALENDAR_DAYS, 11.034/2022"
  })
  void knowsDeadlinesByName(String id, int days, Counting counting, String law) {
    Settings settings =
        read("\"id\": \"contact\"", "\"id\": \"contact\", \"deadline\": \"" + id + "\"");

    AnswerDeadline deadline = settings.forms().getFirst().deadline().orElseThrow();
    assertThat(deadline).isEqualTo(new AnswerDeadline(id, days, counting, deadline.source()));
    assertThat(deadline.source()).contains(law);
  }

  @Test
  void takesTheCompanysOwnDeadlineOverTheOneThatComesAlong() {
    Settings settings =
        read(
            "\"topics\": []",
            """
            "deadlines": [
              {"id": "portugal", "days": 10, "counting": "WORKING_DAYS", "source": "Our word"}],
            "topics": [{"id": "orders", "names": {"pt": "Encomendas"}, "deadline": "portugal"}]\
            """);

    assertThat(settings.topics().getFirst().deadline())
        .contains(new AnswerDeadline("portugal", 10, Counting.WORKING_DAYS, "Our word"));
  }

  @Test
  void refusesAQueueWithAnUnknownAgent() {
    assertThat(
            problems(
                "\"name\": \"Low touch\",\n      \"agents\": []",
                "\"name\": \"Low touch\", \"agents\": [\"rui\"]"))
        .containsExactly("/queues/0/agents/0: there is no agent rui");
  }

  @Test
  void refusesWhatIsNoJson() {
    assertThatThrownBy(() -> SettingsDocument.read("{", "v1")).isInstanceOf(InvalidSettings.class);
    assertThatThrownBy(() -> SettingsDocument.read("", "v1")).isInstanceOf(InvalidSettings.class);
    assertThatThrownBy(() -> SettingsDocument.read("[]", "v1")).isInstanceOf(InvalidSettings.class);
  }

  private static Settings read(String before, String after) {
    assertThat(DEFAULT).contains(before);
    return SettingsDocument.read(DEFAULT.replace(before, after), "v000001");
  }

  private static List<String> problems(String before, String after) {
    return catchThrowableOfType(InvalidSettings.class, () -> read(before, after)).problems();
  }

  private static Policy policy(String preset) {
    return read("\"hybrid\"", "\"" + preset + "\"").policy();
  }

  private static ContactLevel level(Policy policy, Facts facts) {
    return policy.rules().stream()
        .filter(rule -> rule.holds(facts))
        .map(LevelRule::level)
        .reduce(ContactLevel.NO_TOUCH, ContactLevel::atLeast);
  }

  private static Money euros(String amount) {
    return new Money(new BigDecimal(amount), "EUR");
  }
}
