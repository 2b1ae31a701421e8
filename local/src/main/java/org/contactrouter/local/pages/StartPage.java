package org.contactrouter.local.pages;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.contactrouter.local.gateway.Answer;
import org.contactrouter.local.gateway.LocalPage;
import org.contactrouter.local.gateway.Request;

/** {@code GET /}: what there is to see. */
public final class StartPage implements LocalPage {
  private static final String DEMO =
      """
      <p>This is demo data: Loja Azul, a shop that does not exist. <code>./run --fresh --empty</code> begins without it.</p>
      """;

  private final int port;
  private final BooleanSupplier demo;

  /** The start page of the server on {@code port}, whose data may have begun with the demo. */
  public StartPage(int port, BooleanSupplier demo) {
    this.port = port;
    this.demo = demo;
  }

  @Override
  public Optional<Answer> answer(Request request) {
    return request.method().equals("GET") && request.path().equals("/")
        ? Optional.of(
            Html.page(
                "Contact router",
                """
                %2$s<ul>
                <li><a href="f/contact">The contact form</a> (in <a href="f/contact?language=pt">Portuguese</a>, <a href="f/contact?language=es">Spanish</a>, <a href="f/contact?language=en">English</a>)</li>
                <li><a href="local/mail">The outbox</a>: every mail that would have been sent, with its links</li>
                <li><a href="local/cases">All cases</a>: state, level, owner or queue, next moment</li>
                <li><a href="openapi.json">The HTTP interface</a> (OpenAPI)</li>
                </ul>
                <h2>From a terminal</h2>
                <pre><code>./run publish FILE      publish questions and answers (CSV or JSON)
                ./run configure FILE    forms, agents, products, policy
                ./run customers FILE    customers and their owners (CSV)
                ./run explain CASE_ID   why a contact was decided as it was
                curl -X POST 127.0.0.1:%1$d/local/clock -d '{"advance":"PT4H"}'    let four hours pass</code></pre>
                """
                    .formatted(port, demo.getAsBoolean() ? DEMO : "")))
        : Optional.empty();
  }
}
