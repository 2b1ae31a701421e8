package org.contactrouter.functions.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.contactrouter.token.AgentTokens;
import org.contactrouter.token.CaseTokens;
import org.contactrouter.token.DeploymentSecret;

/** A token that was not made here opens nothing. */
public final class TokensFuzz {
  private static final DeploymentSecret SECRET =
      new DeploymentSecret(new byte[DeploymentSecret.LENGTH]);
  private static final CaseTokens CASES = new CaseTokens(SECRET);
  private static final AgentTokens AGENTS = new AgentTokens(SECRET);
  private static final TimingToken TIMING = new TimingToken(SECRET.key("timing"));
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private TokensFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, UTF_8);
    CASES.caseOf(text).ifPresent(id -> assertThat(CASES.of(id)).isEqualTo(text));
    agent(AGENTS.onCase(text, NOW), text);
    agent(AGENTS.onAll(text, NOW), text);
    if (TIMING.check(text, NOW) != TimingToken.Verdict.FORGED) {
      long shown = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)).getLong();
      assertThat(TIMING.issue(Instant.ofEpochMilli(shown))).isEqualTo(text);
    }
    altered(input);
  }

  private static void agent(Optional<AgentTokens.Grant> grant, String token) {
    grant.ifPresent(
        one -> {
          assertThat(one.expiresAt()).isAfter(NOW);
          assertThat(AGENTS.ofCase(one.caseId(), one.agent(), one.expiresAt())).isEqualTo(token);
        });
  }

  /** Good tokens with some of their bytes changed to the input's are good no more. */
  private static void altered(byte[] input) {
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    String ofCase = CASES.of("k4q7zlm2ha6w3xtr5bnydcfs2e");
    String ofAgent = AGENTS.ofCase("k4q7zlm2ha6w3xtr5bnydcfs2e", "rui", tomorrow);
    assertThat(CASES.caseOf(mixed(ofCase, input)).isPresent())
        .isEqualTo(mixed(ofCase, input).equals(ofCase));
    assertThat(AGENTS.onCase(mixed(ofAgent, input), NOW).isPresent())
        .isEqualTo(mixed(ofAgent, input).equals(ofAgent));
  }

  private static String mixed(String token, byte[] input) {
    byte[] bytes = token.getBytes(UTF_8);
    for (int i = 0; i + 1 < input.length; i += 2) {
      bytes[(input[i] & 0xFF) % bytes.length] = input[i + 1];
    }
    return new String(bytes, UTF_8);
  }
}
