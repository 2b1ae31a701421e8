package org.contactrouter.functions.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import org.contactrouter.contact.Language;

/**
 * The SHA-256 of a form's id and of everything that the customer said in it: message, name, email,
 * subject, language, topic and every custom field by name. Encoding, order of fields and control
 * fields do not count, so a retry in another encoding or with a fresh {@code _ts} is the same. It
 * folds double clicks where no key was sent, and tells that a key came back with another body.
 *
 * @param hex 64 hexadecimal digits
 */
public record Fingerprint(String hex) {

  public static Fingerprint of(String formId, Draft draft) {
    Canonical canonical = new Canonical();
    canonical.text(formId);
    canonical.text(draft.message());
    canonical.text(draft.name());
    canonical.text(draft.email());
    canonical.text(draft.subject());
    canonical.text(draft.language().map(Language::tag));
    canonical.text(draft.topic());
    new TreeMap<>(draft.custom())
        .forEach(
            (name, value) -> {
              canonical.text(name);
              canonical.text(value);
            });
    return new Fingerprint(canonical.hex());
  }

  /** Each text with its length before it, so that no two lists of texts give the same bytes. */
  private static final class Canonical {
    private static final int ABSENT = -1;

    private final MessageDigest digest = sha256();

    void text(Optional<String> text) {
      text.ifPresentOrElse(this::text, () -> length(ABSENT));
    }

    void text(String text) {
      byte[] bytes = text.getBytes(UTF_8);
      length(bytes.length);
      digest.update(bytes);
    }

    private void length(int length) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }

    String hex() {
      return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
