package org.contactrouter.functions.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoutesTest {
  private final Routes routes =
      Routes.of(
          Route.get("/f/{formId}", request -> said("form " + request.pathParameter("formId"))),
          Route.post("/f/{formId}", request -> said("post " + request.route())),
          Route.get("/f/{formId}/suggestions", request -> said("suggestions")),
          Route.get("/f/fixed", request -> said("fixed")),
          Route.get("/healthz", request -> said("health")));

  @Test
  void findsTheRouteAndItsParameters() {
    assertThat(answer("GET", "/f/caf%C3%A9+1")).isEqualTo(said("form café+1"));
    assertThat(answer("GET", "/f/%zz")).isEqualTo(said("form %zz"));
  }

  @Test
  void tellsTheAnswerWhichTemplateMatched() {
    assertThat(answer("POST", "/f/contact")).isEqualTo(said("post /f/{formId}"));
  }

  @Test
  void prefersALiteralSegment() {
    assertThat(answer("GET", "/f/fixed")).isEqualTo(said("fixed"));
  }

  @Test
  void doesNotKnowOtherPaths() {
    assertThat(answer("GET", "/f/contact/else").status()).isEqualTo(404);
    assertThat(answer("GET", "/f/").status()).isEqualTo(404);
    assertThat(answer("GET", "/").status()).isEqualTo(404);
  }

  @Test
  void namesTheMethodsThatAPathHas() {
    HttpResponse response = answer("DELETE", "/f/contact");

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("Allow")).hasValue("GET, OPTIONS, POST");
    assertThat(response.header("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void letsAnyOriginPostFormspreesHeaders() {
    HttpResponse response = answer("OPTIONS", "/f/contact");

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.body()).isEqualTo(Body.empty());
    assertThat(response.header("Access-Control-Allow-Methods")).hasValue("GET, OPTIONS, POST");
    assertThat(response.header("Access-Control-Allow-Headers").orElseThrow())
        .contains("Content-Type", "Formspree-Client", "Formspree-Session-Data", "Idempotency-Key");
  }

  @Test
  void opensOnlyCustomersRoutes() {
    HttpResponse response = answer("OPTIONS", "/healthz");

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.header("Access-Control-Allow-Methods")).isEmpty();
  }

  private HttpResponse answer(String method, String path) {
    return routes.answer(Requests.request(method, path));
  }

  private static HttpResponse said(String text) {
    return HttpResponse.of(200, "text/plain", Body.of(text));
  }
}
