package org.contactrouter.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailReaderTest {
  @Test
  void readsTheTextOfAMailWithParts() {
    Instant now = Instant.parse("2026-03-01T10:00:00Z");
    String mime =
        """
        From: router@example.com
        To: "Ana" <ana@example.com>
        Subject: =?UTF-8?Q?Recebemos_a_sua_quest=C3=A3o?=
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary=x

        --x
        Content-Type: text/plain; charset=UTF-8
        Content-Transfer-Encoding: quoted-printable

        Ol=C3=A1, veja http://127.0.0.1:8080/c/abc=
        def.
        --x
        Content-Type: text/html; charset=UTF-8

        <p>Olá</p>
        --x--
        """
            .replace("\n", "\r\n");

    assertThat(MailReader.read(mime.getBytes(StandardCharsets.UTF_8), now))
        .isEqualTo(
            new Mail(
                "ana@example.com",
                "Recebemos a sua questão",
                "Olá, veja http://127.0.0.1:8080/c/abcdef.",
                List.of("http://127.0.0.1:8080/c/abcdef"),
                now));
  }
}
