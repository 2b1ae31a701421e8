package org.contactrouter.functions.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.Accepts;
import org.contactrouter.functions.http.Body;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.Json;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.http.ProblemKind;
import org.contactrouter.functions.http.Requests;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The requests that {@code @formspree/core} 4.0.0 sends and the answers that it understands, as its
 * source has them (see the package's description). The client itself runs in {@code
 * src/test/formspree}.
 */
class FormspreeShapesTest {

  @Test
  void itsJsonPostIsReadAndAnsweredInJson() {
    HttpRequest request =
        post(
            "application/json",
            """
            {"message":"Hi","email":"ana@example.com","plan":null,"seats":2}
            """);

    assertThat(Accepts.json(request)).isTrue();
    assertThat(Intake.read(request, Forms.CONTACT))
        .isInstanceOfSatisfying(
            Submission.Accepted.class,
            accepted -> assertThat(accepted.draft().custom()).containsExactly(entry("seats", "2")));
  }

  @Test
  void itsFormDataPostIsReadAndAnsweredInJson() {
    HttpRequest request =
        post(
            "multipart/form-data; boundary=----formdata-undici-012345678901",
            """
            ------formdata-undici-012345678901
            Content-Disposition: form-data; name="message"

            Hi
            ------formdata-undici-012345678901
            Content-Disposition: form-data; name="email"

            ana@example.com
            ------formdata-undici-012345678901--
            """
                .replace("\n", "\r\n"));

    assertThat(Accepts.json(request)).isTrue();
    assertThat(Intake.read(request, Forms.CONTACT)).isInstanceOf(Submission.Accepted.class);
  }

  @Test
  void itShowsAFieldsErrorAtTheField() {
    assertThat(shown(post("application/json", "{\"email\":\"ana\"}")))
        .containsExactly(
            Map.entry("message", "REQUIRED_FIELD_MISSING: Write your message"),
            Map.entry(
                "email", "TYPE_EMAIL: Write an email address with @, for example ana@example.com"));
  }

  @Test
  void itShowsAnyOtherProblemAtTheForm() {
    for (ProblemKind kind : ProblemKind.values()) {
      Problem problem = Problem.of(kind, Language.EN);

      assertThat(shown(Json.mapper().readTree(problem.response().body().text())))
          .containsExactly(
              Map.entry("", kind.code() + ": " + problem.errors().getFirst().message()));
    }
  }

  private static List<Map.Entry<String, String>> shown(HttpRequest request) {
    Submission.Rejected rejected = (Submission.Rejected) Intake.read(request, Forms.CONTACT);
    return shown(Json.mapper().readTree(rejected.problem().response().body().text()));
  }

  /** As the client reads an answer: by its members alone, {@code errors} before {@code error}. */
  private static List<Map.Entry<String, String>> shown(JsonNode answer) {
    assertThat(answer.path("errors").isArray()).isTrue();
    assertThat(answer.path("error").isString()).isTrue();
    assertThat(answer.has("next")).isFalse();
    List<Map.Entry<String, String>> shown = new ArrayList<>();
    answer
        .path("errors")
        .forEach(
            error ->
                shown.add(
                    Map.entry(
                        error.path("field").asString(""),
                        error.path("code").asString() + ": " + error.path("message").asString())));
    return shown;
  }

  private static HttpRequest post(String mediaType, String body) {
    return Requests.request(
        "POST",
        "/f/contact",
        Map.of(
            "Accept", "application/json",
            "Formspree-Client", "@formspree/core@4.0.0",
            "Content-Type", mediaType),
        Body.of(body));
  }
}
