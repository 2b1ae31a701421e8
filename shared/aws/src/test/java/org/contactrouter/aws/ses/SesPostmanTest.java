package org.contactrouter.aws.ses;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import jakarta.mail.MessagingException;
import java.util.List;
import org.contactrouter.port.Postman;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.testing.contract.PostmanContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;
import software.amazon.awssdk.services.ses.model.SesException;

class SesPostmanTest extends PostmanContract {
  private static final String FROM = "help@example.org";

  private final SentMail service = new SentMail();
  private final Postman postman = new SesPostman(service, FROM);

  @Override
  protected Postman postman() {
    return postman;
  }

  @Override
  protected List<Postman.Mail> arrived() {
    return service.requests().stream()
        .map(request -> ReceivedMail.read(request.rawMessage().data().asByteArray()))
        .toList();
  }

  @Test
  void writesTheHeadersOfAnAutomaticMail() {
    postman.send(mail("ana@example.com", "Olá", "x"));

    assertThat(message().split("\r\n\r\n", 2)[0])
        .isEqualTo(
            """
            From: help@example.org
            To: ana@example.com
            Subject: =?UTF-8?B?T2zDoQ==?=
            Date: Mon, 23 Nov 2026 10:02:00 +0000
            Message-ID: <case-3-0@example.org>
            Auto-Submitted: auto-generated
            X-Auto-Response-Suppress: All
            MIME-Version: 1.0
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: base64\
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void writesNoLineLongerThanMailAllows() {
    postman.send(mail("ana@example.com", "ção🙏".repeat(60), "ção🙏".repeat(600)));

    assertThat(message().split("\r\n")).allMatch(line -> line.length() <= 76);
  }

  @Test
  void sendsToTheOneAddressOnly() {
    postman.send(mail("ana@example.com", "s", "t"));

    assertThat(service.requests().getFirst().destinations()).containsExactly("ana@example.com");
    assertThat(service.requests().getFirst().source()).isEqualTo(FROM);
  }

  @Test
  void putsNoHeaderOfASubjectIntoTheMail() throws MessagingException {
    postman.send(mail("ana@example.com", "a\r\nBcc: eve@example.com\r\n\r\nb", "t"));

    assertThat(ReceivedMail.parse(message().getBytes(US_ASCII)).getHeader("Bcc")).isNull();
    assertThat(service.requests().getFirst().destinations()).containsExactly("ana@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ana",
        "@example.com",
        "ana@",
        "ana@example.com\r\nBcc: eve@example.com",
        "ana@example.com, eve@example.com",
        "Ana <ana@example.com>",
        "\"ana eve\"@example.com",
        "ana@exa mple.com",
        "josé@example.com"
      })
  void refusesWhatIsNotOneAddress(String to) {
    assertThat(postman.send(mail(to, "s", "t"))).contains("address cannot be written in a mail");
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void writesADomainOfAnyAlphabetInAscii() {
    assertThat(postman.send(mail("ana@josé.pt", "s", "t"))).isEmpty();

    assertThat(service.requests().getFirst().destinations()).containsExactly("ana@xn--jos-dma.pt");
  }

  @Test
  void refusesEveryMailWithoutASender() {
    assertThat(new SesPostman(service, "").send(mail("ana@example.com", "s", "t")))
        .contains("no sender configured");
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void refusesWhatTheServiceRejects() {
    service.failWith(MessageRejectedException.builder().message("Email address is on a list"));

    assertThat(postman.send(mail("ana@example.com", "s", "t")))
        .contains("rejected by the mail service");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Email address is not verified. The following identities failed the check in region"
            + " EU-WEST-1: ana@example.com",
        "Sending paused for this account. For more information, please check the inbox of the email"
            + " address associated with your AWS account.",
        "Sending suspended for this account."
      })
  void keepsForLaterWhatTheAccountMayNotSendYet(String reason) {
    service.failWith(MessageRejectedException.builder().message(reason));

    assertThatThrownBy(() -> postman.send(mail("ana@example.com", "s", "t")))
        .isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void refusesAnAddressThatTheServiceCannotRead() {
    service.failWith(failure("InvalidParameterValue"));

    assertThat(postman.send(mail("ana@example.com", "s", "t")))
        .contains("address refused by the mail service");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AccessDenied",
        "AccountSendingPausedException",
        "ConfigurationSetSendingPausedException",
        "MailFromDomainNotVerifiedException",
        "ServiceUnavailable",
        "Throttling"
      })
  void keepsForLaterWhatTheServiceCannotDoNow(String code) {
    service.failWith(failure(code));

    assertThatThrownBy(() -> postman.send(mail("ana@example.com", "s", "t")))
        .isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void keepsForLaterWhatTheNetworkLost() {
    service.failWith(SdkClientException.create("timeout"));

    assertThatThrownBy(() -> postman.send(mail("ana@example.com", "s", "t")))
        .isInstanceOf(StoreUnavailable.class);
  }

  private static SesException.Builder failure(String code) {
    SesException.Builder failure = SesException.builder();
    failure.awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build());
    return failure;
  }

  private static Postman.Mail mail(String to, String subject, String text) {
    return new Postman.Mail("case-3-0", to, subject, text, MONDAY);
  }

  private String message() {
    return service.requests().getFirst().rawMessage().data().asString(US_ASCII);
  }
}
