package org.contactrouter.functions.triage;

import java.util.Map;
import org.contactrouter.functions.Wiring;
import org.contactrouter.functions.snapshot.Rehearsal;
import org.contactrouter.settings.Form;

/**
 * Everything that triage does, once: the encoders encode, which they would not do as long as there
 * is no bank; a contact in each language is read, matched, decided and answered, but not stored;
 * every bank is loaded and the form is shown.
 */
final class TriageRehearsal {
  private static final String FORM = "/f/{formId}";
  private static final Map<String, String> QUESTIONS =
      Map.of(
          "pt", "Olá, gostava de saber onde está a minha encomenda.",
          "es", "Hola, quisiera saber dónde está mi pedido.",
          "en", "Hello, I would like to know where my order is.");

  private TriageRehearsal() {}

  static void run(Wiring wiring) {
    QUESTIONS.forEach(wiring::rehearseEncoders);
    Rehearsal rehearsal = new Rehearsal(TriageRoutes.of(wiring, wiring::rehearseContact)::answer);
    String path = "/f/" + Form.CONTACT.id();
    rehearsal.get("/healthz", "/healthz");
    rehearsal.get(FORM, path);
    QUESTIONS.forEach(
        (language, question) ->
            rehearsal.post(
                FORM,
                path,
                Map.of(
                    "message", question,
                    "language", language,
                    "email", "rehearsal@contact-router.invalid")));
  }
}
