package org.contactrouter.aws.ses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailResponse;

/** A mail service that keeps what it is sent, or fails as it is told. */
final class SentMail implements SesClient {
  private final List<SendRawEmailRequest> requests = new ArrayList<>();
  private Optional<? extends RuntimeException> failure = Optional.empty();

  void failWith(RuntimeException thrown) {
    failure = Optional.of(thrown);
  }

  void failWith(AwsServiceException.Builder thrown) {
    failWith(thrown.build());
  }

  List<SendRawEmailRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public SendRawEmailResponse sendRawEmail(SendRawEmailRequest request) {
    failure.ifPresent(
        thrown -> {
          throw thrown;
        });
    requests.add(request);
    return SendRawEmailResponse.builder().messageId("1").build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
