package org.contactrouter.local.api;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Signature Version 4 for API Gateway ({@code execute-api}). */
final class Signature {
  private static final Pattern API = Pattern.compile("[^.]+\\.execute-api\\.([^.]+)\\..*");

  private Signature() {}

  /** The headers to add, made with the default credentials and the region of the host name. */
  static Map<String, String> headers(
      String method, URI uri, Map<String, String> headers, byte[] body) {
    try (DefaultCredentialsProvider provider = DefaultCredentialsProvider.builder().build()) {
      return headers(provider.resolveCredentials(), method, uri, headers, body);
    } catch (SdkClientException e) {
      throw new CommandException("no AWS credentials or region to sign with: " + e.getMessage());
    }
  }

  static Map<String, String> headers(
      AwsCredentials credentials,
      String method,
      URI uri,
      Map<String, String> headers,
      byte[] body) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(method)).uri(uri);
    headers.forEach(request::putHeader);
    String region = region(uri.getHost());
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity((AwsCredentialsIdentity) credentials)
                        .request(request.build())
                        .payload(() -> new java.io.ByteArrayInputStream(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    Map<String, String> added = new LinkedHashMap<>();
    signed.request().forEachHeader((name, values) -> added.put(name, String.join(",", values)));
    added.remove("Host"); // The HTTP client sets it, to the same value.
    return added;
  }

  private static String region(String host) {
    Matcher api = API.matcher(host);
    return api.matches() ? api.group(1) : new DefaultAwsRegionProviderChain().getRegion().id();
  }
}
