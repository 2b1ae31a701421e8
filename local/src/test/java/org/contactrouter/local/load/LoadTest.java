package org.contactrouter.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.contactrouter.local.api.ApiClient;
import org.contactrouter.local.load.Cases.Told;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LoadTest {
  private static final List<Question> QUESTIONS =
      List.of(
          new Question("a", "one"),
          new Question("b", "two"),
          new Question("c", "three"),
          new Question("none", "four"));

  @Test
  void countsWhatCameOfTheQuestionsAndFindsThemAgain() throws IOException {
    String cases =
        """
        [{"id":"one","state":"AWAITING_CONFIRMATION","nextMomentAt":"2026-01-01T00:00:00.000Z"},
         {"id":"two","state":"AWAITING_CONFIRMATION","nextMomentAt":"2026-01-01T00:00:00.000Z"},
         {"id":"three","state":"AWAITING_CUSTOMER","nextMomentAt":"2026-01-01T00:00:00.000Z"},
         {"id":"four","state":"OPEN","owner":"ana","queue":"q","nextMomentAt":"2026-01-01T00:00:00.000Z"}]
        """;
    LoadReport report = load(LoadTest::answered, cases);
    JsonNode json = report.json();

    assertThat(json.path("statuses").toString()).isEqualTo("{\"201\":4}");
    assertThat(json.path("levels").toString()).isEqualTo("{\"LOW_TOUCH\":1,\"NO_TOUCH\":3}");
    assertThat(json.path("outcomes").toString())
        .isEqualTo(
            "{\"answered\":{\"contacts\":2,\"right\":1},\"offered\":{\"contacts\":1,\"right\":1},"
                + "\"received\":{\"contacts\":1}}");
    assertThat(json.path("found").intValue()).isEqualTo(4);
    assertThat(json.path("waiting").intValue()).isEqualTo(1);
    assertThat(json.path("owned").intValue()).isEqualTo(1);
    assertThat(json.path("lost").toString()).isEqualTo("{}");
    assertThat(report.isGood()).isTrue();
  }

  @Test
  void namesEveryCaseThatIsLostOrForgotten() throws IOException {
    String cases =
        """
        [{"id":"one","state":"AWAITING_CONFIRMATION","nextMomentAt":null},
         {"id":"two","state":"OPEN","owner":null,"queue":null,"nextMomentAt":"2026-01-01T00:00:00.000Z"},
         {"id":"four","state":"CLOSED"}]
        """;
    LoadReport report = load(LoadTest::answered, cases);

    assertThat(report.json().path("lost").toString())
        .isEqualTo(
            "{\"one\":\"has no next moment\",\"three\":\"is not there\","
                + "\"two\":\"has no owner and no queue\"}");
    assertThat(report.isGood()).isFalse();
  }

  @Test
  void namesACaseThatStandsForSeveralContacts() throws IOException {
    LoadReport report =
        load(
            _ -> new Told(201, "{\"id\":\"same\",\"status\":\"received\"}"),
            "[{\"id\":\"same\",\"state\":\"OPEN\",\"queue\":\"q\",\"nextMomentAt\":\"2026-01-01T00:00:00.000Z\"}]");

    assertThat(report.json().path("lost").toString())
        .isEqualTo("{\"same\":\"stands for more than one contact\"}");
  }

  @Test
  void failsWhereAnAnswerIsNoReceipt() throws IOException {
    assertThat(load(_ -> new Told(200, "<html>"), "[]").isGood()).isFalse();
  }

  @Test
  void failsWhereAContactWasNotTaken() throws IOException {
    LoadReport report = load(_ -> new Told(503, "{}"), "[]");

    assertThat(report.json().path("statuses").toString()).isEqualTo("{\"503\":4}");
    assertThat(report.json().path("lost").toString()).isEqualTo("{}");
    assertThat(report.isGood()).isFalse();
  }

  @Test
  void postsEachQuestionAsItIsFromACustomerOfItsOwn() throws IOException {
    try (Cases server = new Cases(LoadTest::answered, "[]")) {
      new Load(new ApiClient(server.uri()), Optional.of("en"), 1)
          .of(List.of(new Question("a", " one"), new Question("a", "two")), _ -> {});

      assertThat(server.posted())
          .extracting(JsonNode::toString)
          .containsExactly(
              "{\"message\":\" one\",\"email\":\"customer-0@load.example\",\"language\":\"en\"}",
              "{\"message\":\"two\",\"email\":\"customer-1@load.example\",\"language\":\"en\"}");
    }
  }

  private static LoadReport load(Function<JsonNode, Told> form, String cases) throws IOException {
    try (Cases server = new Cases(form, cases)) {
      return new Load(new ApiClient(server.uri()), Optional.empty(), 2).of(QUESTIONS, _ -> {});
    }
  }

  /** Says "a" to the first two questions, offers something to the third, keeps the fourth. */
  private static Told answered(JsonNode contact) {
    String id = contact.path("message").stringValue().strip();
    String told =
        switch (id) {
          case "one", "two" -> "\"answered\",\"level\":\"NO_TOUCH\",\"answer\":{\"entry\":\"a\"}";
          case "three" ->
              "\"offered\",\"level\":\"NO_TOUCH\",\"choices\":[{\"entry\":\"x\"},{\"entry\":\"c\"}]";
          default -> "\"received\",\"level\":\"LOW_TOUCH\"";
        };
    return new Told(201, "{\"id\":\"%s\",\"status\":%s}".formatted(id, told));
  }
}
