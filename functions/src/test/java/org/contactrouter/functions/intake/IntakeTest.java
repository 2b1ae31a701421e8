package org.contactrouter.functions.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.Body;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.http.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
  private static final String ADDRESS = "email=ana@example.com";
  private static final String GOOD = "message=Hi&email=ana@example.com";

  @ParameterizedTest
  @EnumSource
  void readsEveryFieldInEveryEncoding(Encoding encoding) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("message", "  Olá,\r\no carregador?  \n");
    fields.put("name", " Ana\r\nSousa ");
    fields.put("email", " ana@exemplo.pt ");
    fields.put("subject", "Encomenda 4471");
    fields.put("language", "pt");
    fields.put("topic", "orders");
    fields.put("order", "4471");
    fields.put("empty", "");
    fields.put("_gotcha", "");
    fields.put("_ts", "token");
    fields.put("_idempotency", "key-1");
    fields.put("_zone", "America/Sao_Paulo");
    fields.put("_unknown", "never stored");

    assertThat(draft(encoding.postSingle(fields)))
        .isEqualTo(
            new Draft(
                "  Olá,\r\no carregador?  \n",
                Optional.of("Ana Sousa"),
                Optional.of("ana@exemplo.pt"),
                Optional.of("Encomenda 4471"),
                Optional.of(Language.PT_BR),
                Optional.of(ZoneId.of("America/Sao_Paulo")),
                Optional.of("orders"),
                Map.of("order", "4471"),
                Optional.of("key-1"),
                Optional.empty(),
                false,
                Optional.of("token")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mars/Olympus", "+03:00", "america/sao_paulo", "../etc/passwd"})
  void takesAZoneThatNobodyKnowsForNone(String zone) {
    assertThat(draft(Encoding.form(GOOD + "&_zone=" + zone)).zone()).isEmpty();
  }

  @Test
  void knowsTheAliases() {
    Draft draft =
        draft(Encoding.form("message=Hi&_replyto=ana@example.com&_subject=S&_language=es"));

    assertThat(draft.email()).hasValue("ana@example.com");
    assertThat(draft.subject()).hasValue("S");
    assertThat(draft.language()).hasValue(Language.ES);
    assertThat(draft.custom()).isEmpty();
  }

  @Test
  void prefersTheCanonicalNameUnlessItIsEmpty() {
    assertThat(draft(Encoding.form("message=Hi&email=a@x.example&_replyto=b@x.example")).email())
        .hasValue("a@x.example");
    assertThat(draft(Encoding.form("message=Hi&email=&_replyto=b@x.example")).email())
        .hasValue("b@x.example");
  }

  @Test
  void takesTheLastOfAKnownFieldAndAllOfACustomOne() {
    Draft draft = draft(Encoding.form(GOOD + "&name=A&name=B&size=S&size=&size=L"));

    assertThat(draft.name()).hasValue("B");
    assertThat(draft.custom()).containsExactly(entry("size", "S, L"));
  }

  @Test
  void keepsTheOrderOfCustomFields() {
    assertThat(draft(Encoding.form(GOOD + "&z=1&a=2&m=3")).custom().keySet())
        .containsExactly("z", "a", "m");
  }

  @Test
  void doesNotTakeALanguageThatIsNotWritten() {
    assertThat(draft(Encoding.form(GOOD + "&language=fr")).language()).isEmpty();
  }

  @Test
  void takesJsonScalarsAsTheyAreWritten() {
    Draft draft =
        draft(
            Encoding.json(
                """
                {"message":"Hi", "email":"ana@example.com", "n":1.50, "big":1e400, "yes":true,
                 "no":null, "list":["a", 2, null, false], "none":[]}
                """));

    assertThat(draft.custom())
        .containsExactly(
            entry("n", "1.50"),
            entry("big", "1e400"),
            entry("yes", "true"),
            entry("list", "a, 2, false"));
  }

  @Test
  void keepsAPercentSignThatEncodesNothing() {
    assertThat(draft(Encoding.form("email=ana@example.com&message=100%+sure%2")).message())
        .isEqualTo("100% sure%2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"_gotcha=x", "botcheck=on", "botcheck=true"})
  void noticesAFilledHoneypot(String field) {
    Draft draft = draft(Encoding.form(GOOD + "&" + field));

    assertThat(draft.honeypotFilled()).isTrue();
    assertThat(draft.custom()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"_gotcha=", "_gotcha=+", "botcheck=false", "x=y"})
  void passesOverAnEmptyHoneypot(String field) {
    assertThat(draft(Encoding.form(GOOD + "&" + field)).honeypotFilled()).isFalse();
  }

  @Test
  void honoursTheCharset() {
    assertThat(latin1("message=A%E7%E3o&email=ana@example.com")).isEqualTo("Ação");
  }

  /** A form that says Latin-1 sends the euro sign as browsers do. */
  @Test
  void readsLatin1AsTheWebDoes() {
    assertThat(latin1("message=%80 or \u0080&email=ana@example.com")).isEqualTo("€ or €");
  }

  /** A page in another charset sends what is typed in that, and does not say so. */
  @Test
  void readsWhatIsNoUtf8AsPagesThatDoNotSayTheirCharset() {
    assertThat(draft(Encoding.form("message=Ol%E1+%93Ana%94&email=ana@example.com")).message())
        .isEqualTo("Olá “Ana”");
    assertThat(draft(Encoding.form("message=Ol%C3%A1&email=ana@example.com")).message())
        .isEqualTo("Olá");
    assertThat(draft(parts("morada=\u00e1", "message=Ol\u00e1", ADDRESS)))
        .returns("Olá", Draft::message)
        .returns(Map.of("morada", "á"), Draft::custom);
  }

  /** Browsers write the form's charset into a hidden field of this name. */
  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-15", "iso-8859-15"})
  void honoursTheCharsetThatTheFormNames(String charset) {
    assertThat(
            draft(Encoding.form("message=%A4&email=ana@example.com&_charset_=" + charset))
                .message())
        .isEqualTo("€");
    assertThat(draft(parts("_charset_=" + charset, "message=\u00a4", ADDRESS)).message())
        .isEqualTo("€");
  }

  @Test
  void believesTheTypeBeforeTheFormAboutTheCharset() {
    assertThat(latin1("message=%C3%A1&email=ana@example.com&_charset_=utf-8")).isEqualTo("Ã¡");
    assertThat(draft(Encoding.form(GOOD + "&_charset_=")).message()).isEqualTo("Hi");
    assertThat(rejected(Encoding.form(GOOD + "&_charset_=utf-7")).problem().status())
        .isEqualTo(415);
  }

  /** Parts with these fields, in bytes of Latin-1. */
  private static HttpRequest parts(String... fields) {
    StringBuilder body = new StringBuilder();
    for (String field : fields) {
      String[] sides = field.split("=", 2);
      body.append("--b\r\nContent-Disposition: form-data; name=\"")
          .append(sides[0])
          .append("\"\r\n\r\n")
          .append(sides[1])
          .append("\r\n");
    }
    return Encoding.post(
        "multipart/form-data; boundary=b",
        Body.of(body.append("--b--").toString().getBytes(ISO_8859_1)));
  }

  @Test
  void passesOverTheSpacesThatArePastedWithAnAddress() {
    assertThat(
            draft(Encoding.form("message=Hi&email=%C2%A0ana@example.com%E2%80%AF%C2%A0")).email())
        .hasValue("ana@example.com");
  }

  @Test
  void honoursTheCharsetOfAPart() {
    byte[] body =
        """
        --b\r
        Content-Disposition: form-data; name="message"\r
        Content-Type: text/plain; charset=iso-8859-1\r
        \r
        Ação\r
        --b\r
        Content-Disposition: form-data; name=email\r
        \r
        ana@example.com\r
        --b--\
        """
            .getBytes(ISO_8859_1);

    assertThat(draft(Encoding.post("multipart/form-data; boundary=\"b\"", Body.of(body))).message())
        .isEqualTo("Ação");
  }

  @Test
  void passesOverAFileInputLeftEmpty() {
    assertThat(draft(Encoding.multipart(upload("", ""))).message()).isEqualTo("Hi");
  }

  @Test
  void refusesAFileByName() {
    Submission.Rejected rejected = rejected(Encoding.multipart(upload("a.png", "PNG")));

    assertThat(rejected.problem().status()).isEqualTo(422);
    assertThat(rejected.problem().errors())
        .containsExactly(
            Problem.Invalid.atForm(
                "NO_FILE_UPLOADS",
                "photo",
                "Remove the file from “photo”: files cannot be sent here"));
    assertThat(rejected.typed().all("message")).containsExactly("Hi");
  }

  @Test
  void refusesNestedJsonByName() {
    assertThat(
            codes(
                rejected(
                    Encoding.json(
                        """
                        {"message":{"a":[[1]]}, "email":"ana@example.com", "x":[[1],[2]], "y":[{}]}
                        """))))
        .containsExactly("TYPE_TEXT message", "TYPE_TEXT x", "TYPE_TEXT y");
  }

  @Test
  void tellsMissingFromEmpty() {
    assertThat(codes(rejected(Encoding.form("message=+%C2%A0%0A"))))
        .containsExactly("REQUIRED_FIELD_EMPTY message", "REQUIRED_FIELD_MISSING email");
  }

  @Test
  void saysWhatIsWrongInTheLanguageOfTheForm() {
    Submission.Rejected rejected = rejected(Encoding.form("message=&email=ana&language=pt-PT"));

    assertThat(rejected.language()).isEqualTo(Language.PT_PT);
    assertThat(rejected.problem().title()).isEqualTo("Falta corrigir alguma coisa");
    assertThat(rejected.faults())
        .containsExactly(
            new Submission.Fault("message", "Escreva a sua mensagem"),
            new Submission.Fault("email", "Escreva um e-mail com @, por exemplo ana@exemplo.pt"));
  }

  @Test
  void fallsBackToTheLanguageOfTheBrowserThenOfTheForm() {
    HttpRequest browser =
        Requests.request(
            "POST",
            "/f/contact",
            Map.of("Accept-Language", "fr,pt;q=0.8", "Content-Type", "application/json"),
            Body.of("{}"));

    assertThat(rejected(browser).language()).isEqualTo(Language.PT_BR);
    assertThat(rejected(Encoding.json("{}")).language()).isEqualTo(Language.EN);
  }

  @Test
  void namesTheFieldAsItWasSentAndAsThePageKnowsIt() {
    Submission.Rejected rejected = rejected(Encoding.form("message=Hi&_replyto=ana"));

    assertThat(codes(rejected)).containsExactly("TYPE_EMAIL _replyto");
    assertThat(rejected.faults().getFirst().field()).isEqualTo("email");
  }

  @Test
  void asksForNoEmailWhereTheFormDoesNot() {
    assertThat(Intake.read(Encoding.form("message=Hi&email="), Forms.withoutEmail()))
        .isInstanceOfSatisfying(
            Submission.Accepted.class, accepted -> assertThat(accepted.draft().email()).isEmpty());
  }

  @Test
  void countsCodePointsAndALineBreakOnce() {
    String longest = "😀".repeat(10_000) + "\r\n".repeat(10_000);

    assertThat(draft(post(Map.of("message", longest))).message()).isEqualTo(longest);
    assertThat(codes(rejected(post(Map.of("message", longest + "x")))))
        .containsExactly("TOO_LONG message");
  }

  @Test
  void limitsEveryField() {
    Map<String, String> fields =
        Map.of(
            "name",
            "n".repeat(101),
            "subject",
            "s".repeat(201),
            "topic",
            "t".repeat(101),
            "email",
            "a@" + "b".repeat(250) + ".pt",
            "custom",
            "c".repeat(2_001),
            "k".repeat(65),
            "v");

    assertThat(codes(rejected(post(fields))))
        .containsExactlyInAnyOrder(
            "TOO_LONG name",
            "TOO_LONG subject",
            "TOO_LONG topic",
            "TOO_LONG email",
            "TOO_LONG custom",
            "FIELD_NAME_TOO_LONG " + "k".repeat(65));
  }

  @Test
  void takesFieldsAtTheirLimits() {
    Map<String, String> fields =
        Map.of(
            "name",
            "ñ".repeat(100),
            "subject",
            "s".repeat(200),
            "topic",
            "t".repeat(100),
            "custom",
            "c".repeat(2_000),
            "k".repeat(64),
            "v");

    assertThat(draft(post(fields)).custom()).hasSize(2);
  }

  @Test
  void limitsTheNumberOfCustomFields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      fields.put("f" + i, "x");
    }
    assertThat(draft(post(fields)).custom()).hasSize(50);

    fields.put("one", "more");
    Submission.Rejected rejected = rejected(post(fields));
    assertThat(rejected.problem().errors())
        .containsExactly(
            Problem.Invalid.ofForm(
                "TOO_MANY_FIELDS", "The form sent 51 fields of its own; it may send 50"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "\"text\"",
        "{",
        "{\"a\":}",
        "{} {}",
        "{\"a\":1,}",
        "null",
        "{\"a\":NaN}",
        "[1"
      })
  void callsBrokenJsonMalformed(String json) {
    assertThat(rejected(Encoding.json(json)).problem().status()).isEqualTo(400);
  }

  @Test
  void callsDeepJsonMalformed() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThat(rejected(Encoding.json(deep)).problem().status()).isEqualTo(400);
  }

  @Test
  void callsADuplicateMemberMalformed() {
    Submission.Rejected rejected = rejected(Encoding.json("{\"message\":\"a\",\"message\":\"b\"}"));

    assertThat(rejected.problem().status()).isEqualTo(400);
    assertThat(codes(rejected)).containsExactly("DUPLICATE_FIELD message");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00x", "a\\u0000b"})
  void namesTheJsonFieldThatIsNoText(String text) {
    Submission.Rejected rejected = rejected(Encoding.json("{\"message\":\"" + text + "\"}"));

    assertThat(rejected.problem().status()).isEqualTo(400);
    assertThat(codes(rejected)).containsExactly("MALFORMED_TEXT message");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%81", "a%00b", "%ed%a0%9d"})
  void namesTheFormFieldThatIsNoText(String text) {
    Submission.Rejected rejected = rejected(Encoding.form("message=" + text));

    assertThat(rejected.problem().status()).isEqualTo(400);
    assertThat(codes(rejected)).containsExactly("MALFORMED_TEXT message");
  }

  @Test
  void namesThePartThatIsNoText() {
    byte[] body =
        "--b\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\n\u0081\r\n--b--"
            .getBytes(ISO_8859_1);

    assertThat(codes(rejected(Encoding.post("multipart/form-data; boundary=b", Body.of(body)))))
        .containsExactly("MALFORMED_TEXT message");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--b",
        "--b\nContent-Disposition: form-data; name=\"message\"\n\ncut off",
        "--b\nContent-Disposition: form-data; name=\"message\"\n--b--",
        "--b\nContent-Disposition: form-data\n\nnameless\n--b--",
        "--b\nContent-Disposition: attachment; name=\"message\"\n\nx\n--b--",
        "--c\nContent-Disposition: form-data; name=\"message\"\n\nother boundary\n--c--",
        "--bc\nContent-Disposition: form-data; name=\"message\"\n\nlonger boundary\n--bc--",
      })
  void callsABrokenMultipartMalformed(String body) {
    assertThat(rejected(Encoding.multipart(body)).problem().status()).isEqualTo(400);
  }

  @Test
  void takesAMultipartWithoutFieldsAsEmpty() {
    assertThat(codes(rejected(Encoding.multipart("--b--\n"))))
        .containsExactly("REQUIRED_FIELD_MISSING message", "REQUIRED_FIELD_MISSING email");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "application/xml",
        "application/json; charset=utf-7",
        "multipart/mixed"
      })
  void doesNotReadOtherMediaTypes(String type) {
    assertThat(rejected(Encoding.post(type, Body.of(GOOD))).problem().status()).isEqualTo(415);
  }

  @Test
  void doesNotReadATransferEncodingThatFormsDoNotUse() {
    assertThat(
            rejected(
                    Encoding.multipart(
                        """
                        --b
                        Content-Disposition: form-data; name="message"
                        Content-Transfer-Encoding: base64

                        SGk=
                        --b--\
                        """))
                .problem()
                .status())
        .isEqualTo(415);
  }

  @Test
  void limitsTheBody() {
    String rest = "&_x=" + "x".repeat(256 * 1024 - GOOD.length() - 4);

    assertThat(draft(Encoding.form(GOOD + rest)).message()).isEqualTo("Hi");
    assertThat(rejected(Encoding.form(GOOD + rest + "x")).problem().status()).isEqualTo(413);
  }

  @Test
  void answersForADisabledForm() {
    Submission.Rejected rejected =
        (Submission.Rejected) Intake.read(Encoding.form(GOOD), Forms.disabled());

    assertThat(rejected.problem().status()).isEqualTo(410);
    assertThat(codes(rejected)).containsExactly("INACTIVE ");
  }

  private static String upload(String fileName, String content) {
    return """
    --b
    Content-Disposition: form-data; name="message"

    Hi
    --b
    Content-Disposition: form-data; name="email"

    ana@example.com
    --b
    Content-Disposition: form-data; name="photo"; filename="%s"
    Content-Type: application/octet-stream

    %s
    --b--
    """
        .formatted(fileName, content);
  }

  /** A good form with these fields. */
  private static HttpRequest post(Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("message", "Hi");
    all.put("email", "ana@example.com");
    all.putAll(fields);
    return Encoding.URL_ENCODED.postSingle(all);
  }

  private static String latin1(String form) {
    return draft(
            Encoding.post(
                "application/x-www-form-urlencoded; charset=ISO-8859-1",
                Body.of(form.getBytes(ISO_8859_1))))
        .message();
  }

  private static Draft draft(HttpRequest request) {
    return switch (Intake.read(request, Forms.CONTACT)) {
      case Submission.Accepted(var draft) -> draft;
      case Submission.Rejected rejected -> throw new AssertionError(codes(rejected).toString());
    };
  }

  private static Submission.Rejected rejected(HttpRequest request) {
    return (Submission.Rejected) Intake.read(request, Forms.CONTACT);
  }

  private static List<String> codes(Submission.Rejected rejected) {
    return Stream.of(rejected.problem())
        .flatMap(problem -> problem.errors().stream())
        .map(error -> error.code() + " " + error.field().orElse(""))
        .toList();
  }
}
