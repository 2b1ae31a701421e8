package org.contactrouter.aws.ses;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.contactrouter.aws.LocalStackClients;
import org.contactrouter.port.Postman;
import org.contactrouter.testing.contract.PostmanContract;
import org.contactrouter.testing.localstack.LocalStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import software.amazon.awssdk.services.ses.SesClient;
import tools.jackson.databind.json.JsonMapper;

@Tag(LocalStack.TAG)
class SesPostmanOnLocalStackIT extends PostmanContract {
  /** One for each test: LocalStack lists mail by its sender. */
  private final String from = UUID.randomUUID() + "@example.org";

  private final SesClient ses = LocalStackClients.of(SesClient.builder());
  private final Postman postman = new SesPostman(ses, from);

  @BeforeEach
  void verify() {
    ses.verifyEmailIdentity(identity -> identity.emailAddress(from));
  }

  @Override
  protected Postman postman() {
    return postman;
  }

  @Override
  protected List<Postman.Mail> arrived() {
    URI sent = LocalStack.endpoint().resolve("/_aws/ses?email=" + from);
    try (HttpClient http = HttpClient.newHttpClient()) {
      String answer =
          http.send(HttpRequest.newBuilder(sent).build(), BodyHandlers.ofString()).body();
      return JsonMapper.shared()
          .readTree(answer)
          .path("messages")
          .valueStream()
          .map(message -> message.path("RawData").stringValue().getBytes(US_ASCII))
          .map(ReceivedMail::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
