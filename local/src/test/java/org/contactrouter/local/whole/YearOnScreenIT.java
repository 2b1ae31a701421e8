package org.contactrouter.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A year of a small shop as its customers and its two agents read it, in four languages: the life
 * that {@code YearOfASmallShopTest} tells event by event, on the real system. {@code
 * -Dpages.pictures=FOLDER} keeps a picture of each page, narrow and wide.
 */
@Tag("browser") // A tier of its own in .ci/run.
class YearOnScreenIT {
  private static final String MARTA = "marta@shop.example";
  private static final String RUI = "rui@shop.example";
  private static final Set<String> BOTH = Set.of("marta", "rui");

  @Test
  void everyPageSaysHowItStandsAndEveryPromiseHasItsEnd() throws IOException {
    // After any real time: what has expired by real time is removed.
    try (ShopOnScreen shop = new ShopOnScreen("2039-11-21T09:30", BOTH)) {
      JsonNode thanked = thanksEndNoPromise(shop);
      JsonNode broken = aPromiseIsBrokenAfterAHoliday(shop);
      JsonNode reopened = whatDidNotStaySolvedIsWorkAgain(shop);
      JsonNode called = anAgentVanishesAndACallIsMade(shop);
      JsonNode low = aLowRatingIsMadeGood(shop);
      shop.until("2040-11-21T09:30");

      assertThat(shop.ledger(thanked)).containsExactly(3, 3, 0, 0, 0);
      assertThat(shop.ledger(broken)).containsExactly(3, 2, 1, 0, 0);
      assertThat(shop.ledger(reopened)).containsExactly(2, 2, 0, 0, 0);
      assertThat(shop.ledger(called)).containsExactly(4, 3, 1, 0, 0);
      assertThat(shop.ledger(low)).containsExactly(1, 1, 0, 0, 0);
      assertThat(shop.ledger(shop.next(low))).containsExactly(3, 2, 0, 1, 0);
      assertThat(shop.events(thanked)).endsWith("Confirmed", "Rated", "FollowedUp", "Closed");
      assertThat(shop.events(broken)).endsWith("Resolved", "Assumed", "FollowedUp", "Closed");
      assertThat(shop.events(shop.next(low))).endsWith("Confirmed", "FollowedUp", "Closed");
      assertThat(shop.faults()).isEmpty();
    }
  }

  /** November, in Portuguese. What is hidden comes back with the customer's words. */
  private JsonNode thanksEndNoPromise(ShopOnScreen shop) throws IOException {
    shop.until("2039-11-21T10:00");
    JsonNode ana = shop.write("ana@example.com", "pt-PT", "Onde está a minha encomenda?");
    shop.customerReads(
        ana,
        "received-pt-PT",
        "responde até hoje, segunda-feira, 21 de novembro, às 15:00 (hora de Lisboa)");
    shop.until("2039-11-21T11:00");
    shop.reply(ana, "Olá, Ana: sai hoje.", "Enviar o código", "2039-11-22T17:00");
    shop.agent(ana, Map.of("action", "snooze", "until", "2039-11-22T09:00"));
    shop.listReads(ana, "hidden", "Onde está a minha encomenda?", "22 nov, 09:00");
    shop.until("2039-11-21T12:00");
    shop.customer(ana, "message", Map.of("message", "Obrigada!"));
    shop.customerReads(
        ana,
        "thanks-pt-PT",
        "responde até hoje, segunda-feira, 21 de novembro, às 17:00 (hora de Lisboa)",
        "Enviar o código em aberto até amanhã, terça-feira, 22 de novembro, às 17:00");
    shop.until("2039-11-21T15:00");
    shop.resolve(ana, "O código é 4471.", "Código enviado");
    shop.customer(ana, "feedback", Map.of("outcome", "helped"));
    shop.customerReads(
        ana,
        "rating-pt-PT",
        "Resolvido: segunda-feira, 21 de novembro",
        "Perguntamos só mais uma vez",
        "Ficou resolvido como precisava?",
        "Enviar o código cumprida");
    shop.customer(ana, "rating", Map.of("score", "5", "heard", "5"));
    assertThat(shop.mail(ana, "ana@example.com"))
        .containsExactly(
            "Loja Azul: tem uma resposta (caso)", "Loja Azul: tem uma resposta (caso)");
    return ana;
  }

  /** December, in Spanish: nobody works on the 8th, and on the 12th a promise is forgotten. */
  private JsonNode aPromiseIsBrokenAfterAHoliday(ShopOnScreen shop) throws IOException {
    shop.until("2039-12-07T17:30");
    JsonNode luis = shop.write("luis@example.com", "es", "El cargador llegó roto.");
    shop.customerReads(
        luis,
        "holiday-es",
        "le contesta a más tardar el viernes 9 de diciembre, a las 12:30 (hora de Lisboa)");
    shop.until("2039-12-09T09:30");
    shop.reply(luis, "Lo miro.", "Enviar otro", "2039-12-12T12:00");
    shop.until("2039-12-12T12:16");
    shop.customerReads(
        luis,
        "broken-es",
        "le contesta a más tardar hoy, lunes 12 de diciembre, a las 17:15 (hora de Lisboa)",
        "a las 12:00 (hora de Lisboa) y no hemos cumplido. Le pedimos disculpas",
        "Enviar otro incumplida");
    shop.agentReads(
        luis,
        "desk-after-breach",
        "Responder até hoje, segunda-feira, 12 de dezembro, às 17:15 (hora de Lisboa)",
        "Porquê toque alto Entretanto: uma promessa não foi cumprida.");
    shop.until("2039-12-12T14:30");
    shop.resolve(luis, "Perdone, Luis: ya ha llegado.", "Enviamos otro");
    assertThat(shop.mail(luis, "luis@example.com"))
        .containsExactly(
            "Loja Azul: tiene una respuesta (caso)",
            "Loja Azul: vamos con retraso y le pedimos disculpas (caso)",
            "Loja Azul: tiene una respuesta (caso)");
    assertThat(shop.mail(luis, MARTA))
        .containsExactly(
            "Loja Azul: o caso é seu",
            "Loja Azul: o prazo do caso está a acabar",
            "Loja Azul: o caso está atrasado");
    return luis;
  }

  /** January, in English, while one of the two is away. */
  private JsonNode whatDidNotStaySolvedIsWorkAgain(ShopOnScreen shop) throws IOException {
    shop.until("2040-01-09T09:29");
    shop.staff(BOTH, Set.of("rui"));
    JsonNode emma = shop.write("emma@example.com", "en", "The charger is broken.");
    shop.resolve(emma, "Hello, I sent a new one.", "Sent a new one");
    shop.customer(emma, "feedback", Map.of("outcome", "helped"));
    shop.until("2040-01-16T12:00");
    shop.customer(emma, "feedback", Map.of("outcome", "not_helped"));
    shop.customerReads(
        emma,
        "reopened-en",
        "Marta Reis will reply by today, Monday, 16 January, at 17:00 (Lisbon time)",
        "Confirmed as solved",
        "today, 16 Jan, 12:00 · Open again");
    shop.resolve(emma, "Hello, I am sorry. Another one is on its way.", "Sent another one");
    shop.staff(BOTH, Set.of());
    assertThat(shop.mail(emma, RUI)).isEmpty();
    return emma;
  }

  /** March, in Brazil: who has the case is gone, and the customer wants to be called. */
  private JsonNode anAgentVanishesAndACallIsMade(ShopOnScreen shop) throws IOException {
    shop.until("2040-03-05T09:30");
    JsonNode rita =
        shop.writeFrom(
            "America/Sao_Paulo", "rita@example.com", "pt-BR", "O carregador não carrega.");
    assertThat(shop.mail(rita, RUI)).hasSize(1);
    String link = shop.link(rita, "/w/");
    shop.staff(Set.of("marta"), Set.of());
    shop.nothingIsThere(link, "link-of-one-who-left");
    shop.until("2040-03-05T14:31");
    shop.customerReads(
        rita,
        "late-pt-BR",
        "Marta Reis responde até hoje, segunda-feira, 5 de março, às 13:30 (horário de Brasília)",
        "às 11:30 (horário de Brasília) e não cumprimos. Pedimos desculpas",
        "O caso está com Loja Azul",
        "Horas no horário de Brasília.");
    shop.customerUnfolds(
        rita,
        "phone",
        "call-wanted-pt-BR",
        "Quando? (horário de Brasília)",
        "hoje, 5 de mar., 14:00 – 15:00 amanhã, 6 de mar., 08:00 – 09:00");
    shop.customer(
        rita,
        "callback",
        Map.of(
            "phone", "+55 11 91234 5678",
            "from", "2040-03-06T08:00:00-03:00",
            "to", "2040-03-06T09:00:00-03:00"));
    shop.reply(rita, "Oi, Rita: ligo amanhã.", "Trocar o carregador", "2040-03-06T17:00");
    shop.customerReads(
        rita,
        "callback-pt-BR",
        "Marta Reis dá notícias até amanhã, terça-feira, 6 de março, às 09:00 (horário de"
            + " Brasília)",
        "Ligamos para você terça-feira, 6 de março, às 08:00 (horário de Brasília)",
        "Pediu uma ligação: +55 11 91234 5678");
    shop.until("2040-03-06T11:30");
    shop.agentReads(
        rita,
        "desk-call",
        "Responder até hoje, terça-feira, 6 de março, às 12:00 (hora de Lisboa)",
        "às 08:00 (horário de Brasília), e no máximo até as 09:00",
        "+55 11 91234 5678");
    shop.agent(rita, Map.of("action", "keep", "id", "promise-3"));
    shop.resolve(rita, "Oi, Rita: como combinamos, foi trocado.", "Trocado");
    shop.customerReads(rita, "resolved-pt-BR", "e no máximo até as 09:00 cumprida");
    return rita;
  }

  /** June, in Portuguese again: solved, but badly, and then well. */
  private JsonNode aLowRatingIsMadeGood(ShopOnScreen shop) throws IOException {
    shop.until("2040-06-11T09:30");
    JsonNode ana = shop.write("ana@example.com", "pt-PT", "Quero mudar a morada.");
    shop.resolve(ana, "Feito.", "Feito");
    shop.customer(ana, "feedback", Map.of("outcome", "helped"));
    Map<String, String> low =
        Map.of("score", "2", "heard", "1", "comment", "Fui tratada com frieza.");
    shop.customer(ana, "rating", low);
    shop.customerReads(ana, "rated-pt-PT", "resolvido 2 de 5, atenção 1 de 5", "caso novo");

    JsonNode recovery = shop.next(ana);
    shop.until("2040-06-11T10:00");
    shop.reply(recovery, "Ana, tem razão.", "Falar com a gerência", "2040-06-12T12:00");
    shop.until("2040-06-11T10:30");
    shop.agent(
        recovery,
        Map.of("action", "cancel", "id", "promise-2", "why", "A gerência já nos ouviu hoje."));
    shop.customerReads(
        recovery,
        "recovery-pt-PT",
        "Fui tratada com frieza.",
        "Falar com a gerência",
        "A gerência já nos ouviu hoje.");
    shop.resolve(recovery, "Ana, pedimos desculpa.", "Pedimos desculpa");
    shop.customer(recovery, "feedback", Map.of("outcome", "helped"));
    return ana;
  }
}
