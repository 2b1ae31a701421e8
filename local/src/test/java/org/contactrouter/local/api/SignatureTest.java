package org.contactrouter.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

class SignatureTest {
  @Test
  void signsForTheRegionInTheHostName() {
    Map<String, String> headers =
        Signature.headers(
            AwsBasicCredentials.create("AKID", "secret"),
            "PUT",
            URI.create("https://abc.execute-api.sa-east-1.amazonaws.com/prod/api/knowledge"),
            Map.of("Content-Type", "text/csv"),
            new byte[] {1});

    assertThat(headers.get("Authorization"))
        .startsWith("AWS4-HMAC-SHA256 Credential=AKID/")
        .contains("/sa-east-1/execute-api/aws4_request")
        .contains("SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date");
    assertThat(headers).containsKey("X-Amz-Date").doesNotContainKey("Host");
  }
}
