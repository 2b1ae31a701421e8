package org.contactrouter.functions.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.Page;
import org.contactrouter.words.Moments;
import org.contactrouter.words.Words;
import org.jspecify.annotations.Nullable;

/** Views as a shop's customers and agents would see them, in one language. */
final class SampleViews {
  static final Instant NOW = Instant.parse("2026-11-23T10:40:00Z");
  static final Instant WRITTEN = Instant.parse("2026-11-23T10:02:00Z");
  static final Instant DUE = Instant.parse("2026-11-24T15:00:00Z");
  static final Instant FRIDAY = Instant.parse("2026-11-27T20:00:00Z");
  static final Instant LATER = Instant.parse("2026-12-02T12:00:00Z");
  static final String TOKEN = "v1.k4q7zlm2ha6w3xtr5bnydcfs2e.3q2hjp7s";
  static final String AGENT_TOKEN = "v1.marina.k4q7zlm2ha6w3xtr5bnydcfs2e.8d2k";
  private final Language language;

  SampleViews(Language language) {
    this.language = language;
  }

  /** Every kind of page in every state, by name. */
  Map<String, Page> pages(Pages pages) {
    Map<String, Page> all = new LinkedHashMap<>();
    all.put("form", pages.form(form()));
    all.put("form-wrong", pages.form(wrongForm()));
    all.put("form-unsent", pages.form(unsentForm()));
    all.put("form-arrived", pages.form(arrivedForm()));
    all.put("case-answered", pages.customer(answered()));
    all.put("case-offered", pages.customer(offered()));
    all.put("case-received", pages.customer(received()));
    all.put("case-waiting", pages.customer(waiting()));
    all.put("case-late", pages.customer(late()));
    all.put("case-asks", pages.customer(asks()));
    all.put("case-word", pages.customer(needsWord()));
    all.put("case-resolved", pages.customer(resolved(true)));
    all.put("case-assumed", pages.customer(resolved(false)));
    all.put("case-closed", pages.customer(closed()));
    all.put("case-wrong-call", pages.customer(wrongCall()));
    all.put("case-wrong-rating", pages.customer(wrongRating()));
    all.put("work", pages.work(work()));
    all.put("work-unclaimed", pages.work(unclaimed()));
    all.put("work-wrong", pages.work(wrongWork()));
    all.put("work-elsewhere", pages.work(elsewhere()));
    all.put("work-held", pages.work(held()));
    all.put("list", pages.workList(list()));
    all.put("list-empty", pages.workList(emptyList()));
    all.put("unsent", pages.unsent(unsent()));
    all.put("problem", pages.problem(problem()));
    return all;
  }

  Site site() {
    return Site.of("Loja Azul");
  }

  ZoneId zone() {
    return ZoneId.of(say("Europe/Lisbon", "America/Sao_Paulo", "Europe/Madrid", "Europe/London"));
  }

  FormOptions options() {
    return new FormOptions(
        List.of(language.base().equals("pt") ? language : Language.PT_PT, Language.ES, Language.EN),
        true,
        List.of(),
        say(
            "Respondemos de segunda a sexta, das 9h às 18h (hora de Lisboa).",
            "Respondemos de segunda a sexta, das 9h às 18h (horário de Brasília).",
            "Contestamos de lunes a viernes, de 9:00 a 18:00 (hora de Madrid).",
            "We reply Monday to Friday, 9:00 to 18:00 (London time)."),
        "https://loja.example/privacy");
  }

  FormView form() {
    return FormView.empty(site(), language, true, options(), "contact", "1764000000.abc", "key-1");
  }

  FormView wrongForm() {
    return new FormView(
        site(),
        language,
        true,
        new FormOptions(
            List.of(Language.PT_PT, Language.PT_BR, Language.ES, Language.EN),
            true,
            List.of(
                new Choice("delivery", say("Entregas", "Entregas", "Envíos", "Delivery")),
                new Choice("billing", say("Faturas", "Faturas", "Facturas", "Billing"))),
            options().hours(),
            options().privacyUrl()),
        "contact",
        typed("ana.exemplo.pt"),
        List.of(
            new FieldProblem(
                "email",
                say(
                    "Escreva um e-mail com @, por exemplo ana@exemplo.pt",
                    "Escreva um e-mail com @, por exemplo ana@exemplo.com.br",
                    "Escriba un correo con @, por ejemplo ana@ejemplo.es",
                    "Write an email address with @, for example ana@example.com")),
            new FieldProblem(
                "order",
                say(
                    "Encurte o campo «order» para 2000 caracteres",
                    "Encurte o campo “order” para 2000 caracteres",
                    "Acorte el campo «order» a 2000 caracteres",
                    "Shorten the field “order” to 2000 characters"))),
        FormView.Earlier.NONE,
        null,
        "key-1");
  }

  FormView unsentForm() {
    return sentForm(FormView.Earlier.NOT_STORED);
  }

  FormView arrivedForm() {
    return sentForm(FormView.Earlier.ARRIVED);
  }

  private FormView sentForm(FormView.Earlier earlier) {
    return new FormView(
        site(),
        language,
        true,
        options(),
        "contact",
        typed("ana@exemplo.pt"),
        List.of(),
        earlier,
        null,
        "key-1");
  }

  private Map<String, List<String>> typed(String email) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    typed.put("message", List.of(complaint()));
    typed.put("name", List.of("Ana Sousa"));
    typed.put("email", List.of(email));
    typed.put("order", List.of("4471"));
    typed.put("_next", List.of("https://loja.example/thanks"));
    return typed;
  }

  CaseView answered() {
    return view(
        new Standing.Answered(
            say(
                "Onde encontro a minha fatura?",
                "Onde encontro minha nota fiscal?",
                "¿Dónde encuentro mi factura?",
                "Where do I find my invoice?"),
            answer(),
            DUE),
        List.of(question(), new TalkLine.FromKnowledge(WRITTEN, answer())),
        EnumSet.of(
            CustomerAct.HELPED, CustomerAct.NOT_HELPED, CustomerAct.PERSON, CustomerAct.MESSAGE));
  }

  CaseView offered() {
    return view(
        new Standing.Offered(
            List.of(
                new Choice(
                    "refund-eu",
                    say(
                        "Reembolso de uma compra na União Europeia",
                        "Reembolso de compra na União Europeia",
                        "Reembolso de una compra en la Unión Europea",
                        "Refund for a purchase in the European Union")),
                new Choice(
                    "refund-br",
                    say(
                        "Reembolso de uma compra no Brasil",
                        "Reembolso de compra no Brasil",
                        "Reembolso de una compra en Brasil",
                        "Refund for a purchase in Brazil")),
                new Choice(
                    "returns",
                    say(
                        "Como devolvo um artigo?",
                        "Como devolvo um produto?",
                        "¿Cómo devuelvo un artículo?",
                        "How do I return something?"))),
            DUE),
        List.of(question()),
        EnumSet.of(CustomerAct.CHOOSE, CustomerAct.MESSAGE));
  }

  CaseView received() {
    return view(
        new Standing.Waiting(null, null, DUE, FRIDAY, null, null),
        List.of(message(), event()),
        EnumSet.of(CustomerAct.MESSAGE));
  }

  CaseView waiting() {
    return with(
        new Standing.Waiting("Marina", promised(), DUE, FRIDAY, WRITTEN, null),
        List.of(message(), event(), reply()),
        List.of(
            new PromiseLine("promise-2", promised(), DUE, PromiseLine.State.OPEN),
            new PromiseLine("", firstReply(), NOW, PromiseLine.State.KEPT)),
        EnumSet.of(
            CustomerAct.MESSAGE,
            CustomerAct.HELPED,
            CustomerAct.CALLBACK,
            CustomerAct.EXPORT,
            CustomerAct.ERASE),
        null);
  }

  CaseView late() {
    return with(
        new Standing.Waiting(
            "Marina", null, Instant.parse("2026-11-23T09:00:00Z"), null, null, null),
        List.of(message(), event()),
        List.of(
            new PromiseLine(
                "promise-3",
                firstReply(),
                Instant.parse("2026-11-23T09:00:00Z"),
                PromiseLine.State.BROKEN)),
        EnumSet.of(CustomerAct.MESSAGE),
        new Notice(
            say(
                "Recebemos o que acrescentou.",
                "Recebemos o que você acrescentou.",
                "Hemos recibido lo que ha añadido.",
                "We received what you added."),
            true));
  }

  CaseView asks() {
    return with(
        new Standing.AsksCustomer("Marina"),
        List.of(message(), reply()),
        List.of(),
        EnumSet.of(CustomerAct.MESSAGE),
        new Notice(
            say(
                "Escreva a sua mensagem antes de enviar.",
                "Escreva sua mensagem antes de enviar.",
                "Escriba su mensaje antes de enviarlo.",
                "Write your message before sending it."),
            false));
  }

  CaseView needsWord() {
    return view(
        new Standing.NeedsWord("Marina", solved(), LATER),
        List.of(message(), event(), reply()),
        EnumSet.of(
            CustomerAct.HELPED, CustomerAct.NOT_HELPED, CustomerAct.PERSON, CustomerAct.MESSAGE));
  }

  CaseView resolved(boolean confirmed) {
    return view(
        new Standing.Resolved(NOW, confirmed, solved(), LATER),
        List.of(message(), event(), reply()),
        confirmed
            ? EnumSet.of(CustomerAct.NOT_HELPED, CustomerAct.MESSAGE, CustomerAct.RATE)
            : EnumSet.of(
                CustomerAct.HELPED,
                CustomerAct.NOT_HELPED,
                CustomerAct.SOMETHING_ELSE,
                CustomerAct.MESSAGE));
  }

  CaseView closed() {
    return view(
        new Standing.Closed(Instant.parse("2025-12-30T09:00:00Z")),
        List.of(message(), reply()),
        EnumSet.of(CustomerAct.MESSAGE));
  }

  CaseView wrongCall() {
    return wrong(
        waiting(),
        Map.of("phone", "+351 210 000 000"),
        new FieldProblem(
            "slot",
            say(
                "Escolha quando lhe devemos telefonar",
                "Escolha quando devemos ligar para você",
                "Elija cuándo debemos llamarle",
                "Pick when we should call you")));
  }

  CaseView wrongRating() {
    return wrong(
        resolved(true),
        Map.of("heard", "4", "comment", solved()),
        new FieldProblem(
            "score",
            say(
                "Escolha uma nota de 1 a 5",
                "Escolha uma nota de 1 a 5",
                "Elija una nota de 1 a 5",
                "Pick a rating from 1 to 5")));
  }

  private static CaseView wrong(CaseView view, Map<String, String> typed, FieldProblem problem) {
    return new CaseView(
        view.site(),
        view.language(),
        view.languages(),
        view.token(),
        view.caseName(),
        view.zone(),
        view.now(),
        view.standing(),
        view.talk(),
        view.promises(),
        view.allowed(),
        view.slots(),
        view.next(),
        typed,
        List.of(problem),
        view.key(),
        view.notice());
  }

  private CaseView view(Standing standing, List<TalkLine> talk, Set<CustomerAct> allowed) {
    return with(standing, talk, List.of(), allowed, null);
  }

  private CaseView with(
      Standing standing,
      List<TalkLine> talk,
      List<PromiseLine> promises,
      Set<CustomerAct> allowed,
      @Nullable Notice notice) {
    return new CaseView(
        site(),
        language,
        options().languages(),
        TOKEN,
        "4FQ7",
        zone(),
        NOW,
        standing,
        talk,
        promises,
        allowed,
        List.of(
            new Choice(
                "2026-11-23T16:00+00:00/2026-11-23T18:00+00:00",
                say(
                    "Hoje, 16:00 – 18:00",
                    "Hoje, 16:00 – 18:00",
                    "Hoy, 16:00 – 18:00",
                    "Today, 16:00 – 18:00")),
            new Choice(
                "2026-11-24T09:00+00:00/2026-11-24T11:00+00:00",
                say(
                    "Amanhã, 9:00 – 11:00",
                    "Amanhã, 9:00 – 11:00",
                    "Mañana, 9:00 – 11:00",
                    "Tomorrow, 9:00 – 11:00"))),
        null,
        Map.of(),
        List.of(),
        "key-2",
        notice);
  }

  WorkView work() {
    return work(
        DUE,
        null,
        EnumSet.complementOf(EnumSet.of(AgentAct.CLAIM, AgentAct.RELEASE)),
        Map.of(),
        Set.of(),
        null);
  }

  WorkView unclaimed() {
    return work(
        Instant.parse("2026-11-23T09:00:00Z"),
        null,
        EnumSet.complementOf(EnumSet.of(AgentAct.RELEASE)),
        Map.of(),
        Set.of(),
        null);
  }

  WorkView held() {
    return work(DUE, null, EnumSet.of(AgentAct.RELEASE), Map.of(), Set.of(), null);
  }

  WorkView wrongWork() {
    return work(
        DUE,
        null,
        EnumSet.of(AgentAct.REPLY, AgentAct.RESOLVE, AgentAct.TRANSFER),
        Map.of(
            "text", "", "promise", "", "due", "2026-11-20T10:00", "note", "?", "cause", "damage"),
        Set.of("text", "promise", "due", "note", "cause", "until"),
        new Notice(
            say(
                "Falta corrigir o que está marcado.",
                "Falta corrigir o que está marcado.",
                "Falta corregir lo que está marcado.",
                "Please fix what is marked."),
            false));
  }

  WorkView elsewhere() {
    return work(
        DUE,
        "Rui",
        Set.of(),
        Map.of(),
        Set.of(),
        new Notice(
            say(
                "Não foi possível responder: o caso passou para Rui.",
                "Não foi possível responder: o caso passou para Rui.",
                "No se pudo contestar: el caso lo lleva ahora Rui.",
                "This reply was not sent: Rui has the case now."),
            false));
  }

  private WorkView work(
      Instant dueAt,
      @Nullable String holder,
      Set<AgentAct> allowed,
      Map<String, String> draft,
      Set<String> wrong,
      @Nullable Notice notice) {
    return new WorkView(
        site(),
        language,
        AGENT_TOKEN,
        zone(),
        NOW,
        "Marina",
        Instant.parse("2026-12-23T00:00:00Z"),
        "4FQ7",
        say(
            "Encomenda 4471 sem carregador",
            "Pedido 4471 sem carregador",
            "Pedido 4471 sin cargador",
            "Order 4471 without its charger"),
        Touch.HIGH_TOUCH,
        dueAt,
        new Moments(language, zone(), NOW).day(FRIDAY),
        holder,
        customer(),
        List.of(message(), event(), reply(), note()),
        List.of(
            new PromiseLine("", firstReply(), dueAt, PromiseLine.State.OPEN),
            new PromiseLine("promise-2", promised(), DUE, PromiseLine.State.OPEN)),
        List.of(
            say(
                "Frustração nas palavras: «desiludida», «segunda vez».",
                "Frustração nas palavras: “chateada”, “segunda vez”.",
                "Frustración en las palabras: «decepcionada», «segunda vez».",
                "Frustration in the words: “disappointed”, “second time”."),
            say(
                "Importância para a cliente 4 de 5: prazo no texto.",
                "Importância para a cliente 4 de 5: prazo no texto.",
                "Importancia para la clienta 4 de 5: plazo en el texto.",
                "Importance to the customer 4 of 5: a deadline in the text."),
            say(
                "Nenhuma resposta pronta chega: a melhor tem 71 %, pedem-se 93 %.",
                "Nenhuma resposta pronta basta: a melhor tem 71%, o mínimo é 93%.",
                "Ninguna respuesta preparada basta: la mejor tiene 71 %, se pide 93 %.",
                "No ready answer is good enough: the best has 71%, 93% is asked.")),
        say(
            "Seria toque baixo sem as duas primeiras regras.",
            "Seria baixo toque sem as duas primeiras regras.",
            "Sería contacto bajo sin las dos primeras reglas.",
            "It would be low touch without the first two rules."),
        List.of(
            new Suggestion(
                "missing-part",
                say(
                    "Falta uma peça na encomenda",
                    "Falta uma peça no pedido",
                    "Falta una pieza en el pedido",
                    "A part is missing from the order"),
                say(
                    "Lamentamos. Enviamos a peça em falta no próprio dia, sem custos.",
                    "Sentimos muito. Enviamos a peça que falta no mesmo dia, sem custo.",
                    "Lo sentimos. Enviamos la pieza que falta el mismo día, sin coste.",
                    "We are sorry. We send the missing part the same day, free of charge."),
                71),
            new Suggestion(
                "delivery-times",
                say(
                    "Prazos de entrega",
                    "Prazos de entrega",
                    "Plazos de entrega",
                    "Delivery times"),
                say(
                    "De 24 a 48 horas úteis.", "De 24 a 48 horas úteis.",
                    "De 24 a 48 horas laborables.", "24 to 48 working hours."),
                18)),
        List.of(
            new Choice(
                "damage",
                say(
                    "Artigo em falta ou com defeito",
                    "Produto faltando ou com defeito",
                    "Artículo incompleto o defectuoso",
                    "Item missing or faulty")),
            new Choice("carrier", say("Transporte", "Transporte", "Transporte", "Carrier"))),
        List.of(new Choice("rui", "Rui"), new Choice("eva", "Eva")),
        List.of(
            new Choice("agent:rui", "Rui"),
            new Choice("queue:general", say("Geral", "Geral", "General", "General"))),
        holder == null ? List.of() : List.of(consult()),
        Set.of("FAQ"),
        allowed,
        draft,
        wrong,
        "key-3",
        notice);
  }

  private Question consult() {
    return new Question("consult-1", "Rui", asked(), NOW);
  }

  private TalkLine note() {
    return new TalkLine.Note(NOW, "Marina", words().text("note.asked", "who", "Rui"), asked());
  }

  private String asked() {
    return say(
        "Ainda há carregadores no armazém de Braga?",
        "Ainda há carregadores no estoque?",
        "¿Quedan cargadores en el almacén?",
        "Are there any chargers left in the warehouse?");
  }

  private Words words() {
    return Words.of(Pages.class, "words", language);
  }

  private CustomerFacts customer() {
    return new CustomerFacts(
        "Ana Sousa",
        "ana.sousa@exemplo.pt",
        "Sousa & Filhos",
        "Marina",
        "Rui",
        language,
        say(
            "3, a última de 129,00 €",
            "3, a última de R$ 129,00",
            "3, la última de 129,00 €",
            "3, the latest of £129.00"),
        2,
        "4, 2",
        Map.of("order", "4471"));
  }

  WorkListView list() {
    return new WorkListView(
        site(),
        language,
        zone(),
        NOW,
        "Marina",
        List.of(
            new WorkLine(
                AGENT_TOKEN,
                work().title(),
                "Ana Sousa",
                Touch.HIGH_TOUCH,
                Instant.parse("2026-11-23T09:00:00Z"),
                "Marina",
                say("Cuidado", "Cuidado", "Cuidado", "Care")),
            new WorkLine(
                AGENT_TOKEN,
                say(
                    "Morada errada na fatura",
                    "Endereço errado na nota",
                    "Dirección equivocada",
                    "Wrong address on the invoice"),
                "",
                Touch.LOW_TOUCH,
                DUE,
                "Marina",
                say("Geral", "Geral", "General", "General"))),
        List.of(
            new WorkLine(
                AGENT_TOKEN,
                say(
                    "Peça que vem em dezembro",
                    "Peça que chega em dezembro",
                    "Pieza que llega en diciembre",
                    "Part that comes in December"),
                "Rita",
                Touch.LOW_TOUCH,
                DUE.plus(Duration.ofDays(9)),
                "Marina",
                say("Geral", "Geral", "General", "General"))),
        List.of(
            new WorkLine(
                AGENT_TOKEN,
                say(
                    "Segunda via da fatura",
                    "Segunda via da nota",
                    "Copia de la factura",
                    "Copy of an invoice"),
                "João",
                Touch.NO_TOUCH,
                null,
                null,
                say("Geral", "Geral", "General", "General"))),
        7,
        List.of(
            new WorkLine(
                AGENT_TOKEN,
                say(
                    "Ganhe dinheiro em casa",
                    "Ganhe dinheiro em casa",
                    "Gane dinero en casa",
                    "Earn money at home"),
                "",
                Touch.LOW_TOUCH,
                DUE.plus(Duration.ofDays(29)),
                null,
                say("Geral", "Geral", "General", "General"))),
        0);
  }

  UnsentView unsent() {
    return new UnsentView(
        site().below(2),
        language,
        "../../c/" + TOKEN + "/message?language=" + language.tag(),
        typed("ana@exemplo.pt"));
  }

  WorkListView emptyList() {
    return new WorkListView(
        site(), language, zone(), NOW, "Marina", List.of(), List.of(), List.of(), 0, List.of(), 0);
  }

  ProblemView problem() {
    return new ProblemView(
        site(),
        language,
        404,
        say("Não há nada aqui", "Não há nada aqui", "Aquí no hay nada", "There is nothing here"),
        say(
            "O endereço pode estar incompleto, ou o que lá estava já não existe.",
            "O endereço pode estar incompleto, ou o que estava nele não existe mais.",
            "La dirección puede estar incompleta, o lo que había ya no existe.",
            "The address may be incomplete, or what it led to is no longer there."),
        "../f/contact");
  }

  private String complaint() {
    return say(
        """
        A encomenda 4471 chegou sem o carregador.
        Podem enviá-lo até sexta? Preciso dele para viajar. Já é a segunda vez, estou desiludida.\
        """,
        """
        O pedido 4471 chegou sem o carregador.
        Podem enviar até sexta? Preciso dele para viajar. Já é a segunda vez, estou chateada.\
        """,
        """
        El pedido 4471 ha llegado sin el cargador.
        ¿Pueden enviarlo antes del viernes? Lo necesito para viajar. Es la segunda vez, estoy decepcionada.\
        """,
        """
        Order 4471 came without its charger.
        Can you send it by Friday? I need it for a trip. It is the second time and I am disappointed.\
        """);
  }

  private TalkLine message() {
    return new TalkLine.FromCustomer(WRITTEN, complaint());
  }

  private TalkLine question() {
    return new TalkLine.FromCustomer(
        WRITTEN,
        say(
            "Olá, não encontro a fatura de outubro em lado nenhum, ajudam-me? 🙏",
            "Oi, não acho a nota de outubro em lugar nenhum, vocês me ajudam? 🙏",
            "Hola, no encuentro la factura de octubre por ningún lado, ¿me ayudan? 🙏",
            "Hello, I cannot find October's invoice anywhere, can you help? 🙏"));
  }

  private TalkLine event() {
    return new TalkLine.Event(
        Instant.parse("2026-11-23T10:04:00Z"),
        say(
            "Marina assumiu o caso",
            "Marina assumiu o caso",
            "Marina se hizo cargo del caso",
            "Marina took on the case"));
  }

  private TalkLine reply() {
    return new TalkLine.FromPerson(
        Instant.parse("2026-11-23T10:31:00Z"),
        "Marina",
        say(
            """
            Olá, Ana! Obrigada por avisar, e desculpe o transtorno.

            O carregador sai hoje do armazém; amanhã até às 15:00 envio-lhe o código de seguimento.\
            """,
            """
            Oi, Ana! Obrigada por avisar, e desculpe o transtorno.

            O carregador sai hoje do estoque; amanhã até as 15:00 mando o código de rastreio.\
            """,
            """
            ¡Hola, Ana! Gracias por avisar, y disculpe las molestias.

            El cargador sale hoy del almacén; mañana antes de las 15:00 le envío el número de seguimiento.\
            """,
            """
            Hello Ana! Thank you for telling us, and I am sorry for the trouble.

            The charger leaves the warehouse today; tomorrow by 15:00 I send you the tracking code.\
            """));
  }

  private String answer() {
    return say(
        """
        A sua fatura está em Conta › Faturas, desde o dia a seguir à compra.

        Pode descarregá-la em PDF, ou ver como em https://loja.example/faturas.\
        """,
        """
        Sua nota fiscal está em Conta › Notas, a partir do dia seguinte à compra.

        Você pode baixar em PDF, ou ver como em https://loja.example/notas.\
        """,
        """
        Su factura está en Cuenta › Facturas, desde el día siguiente a la compra.

        Puede descargarla en PDF, o ver cómo en https://loja.example/facturas.\
        """,
        """
        Your invoice is under Account › Invoices, from the day after your purchase.

        You can download it as a PDF, or see how at https://loja.example/invoices.\
        """);
  }

  private String promised() {
    return say(
        "Enviar o código de seguimento",
        "Mandar o código de rastreio",
        "Enviar el número de seguimiento",
        "Send the tracking code");
  }

  private String firstReply() {
    return say(
        "Uma pessoa responde", "Uma pessoa responde", "Contesta una persona", "A person replies");
  }

  private String solved() {
    return say(
        "O carregador chegou.",
        "O carregador chegou.",
        "El cargador ha llegado.",
        "The charger arrived.");
  }

  private String say(String ptPt, String ptBr, String es, String en) {
    return switch (language) {
      case PT_PT -> ptPt;
      case PT_BR -> ptBr;
      case ES -> es;
      case EN -> en;
    };
  }
}
