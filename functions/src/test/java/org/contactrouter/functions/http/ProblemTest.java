package org.contactrouter.functions.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactrouter.contact.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

  @Test
  void isProblemJsonWithFormspreesMembers() {
    HttpResponse response =
        Problem.of(ProblemKind.INVALID_FIELDS, Language.PT_PT)
            .withErrors(List.of(Problem.Invalid.atField("TYPE_EMAIL", "e/mail ~ç", "Escreva")))
            .response();

    assertThat(response.status()).isEqualTo(422);
    assertThat(response.header("Content-Type")).hasValue("application/problem+json");
    assertThat(Json.mapper().readTree(response.body().text()))
        .isEqualTo(
            Json.mapper()
                .readTree(
                    """
                    {"type":"urn:contact-router:problem:invalid-fields",
                     "title":"Falta corrigir alguma coisa", "status":422,
                     "error":"Falta corrigir alguma coisa",
                     "errors":[{"code":"TYPE_EMAIL", "field":"e/mail ~ç", "message":"Escreva",
                       "pointer":"#/e~1mail%20~0%C3%A7"}]}
                    """));
  }

  @Test
  void namesAFormThatDoesNotExistAsFormspreeDoes() {
    Problem problem = Problem.of(ProblemKind.FORM_NOT_FOUND, Language.EN);

    assertThat(problem.errors())
        .containsExactly(
            Problem.Invalid.ofForm(
                "FORM_NOT_FOUND",
                "There is no form at this address. Please look for the company's contact page."));
  }

  @ParameterizedTest
  @EnumSource
  void hasWordsForEveryKind(Language language) {
    for (ProblemKind kind : ProblemKind.values()) {
      Problem problem = Problem.of(kind, language);
      assertThat(problem.title()).isNotBlank().doesNotEndWith(".");
      assertThat(problem.errors().getFirst().message()).isNotBlank().endsWith(".");
    }
  }
}
