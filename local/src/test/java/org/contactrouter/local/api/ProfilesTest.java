package org.contactrouter.local.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.ProfileFile;

/** What signs in for a profile is there; here nobody is signed in, and no service answers. */
class ProfilesTest {
  private static final String PROFILES =
      """
      [profile portal]
      sso_start_url = https://start.example/start
      sso_region = eu-west-1
      sso_account_id = 123456789012
      sso_role_name = Router
      [profile session]
      sso_session = ours
      sso_account_id = 123456789012
      sso_role_name = Router
      [sso-session ours]
      sso_start_url = https://start.example/start
      sso_region = eu-west-1
      [profile login]
      login_session = arn:aws:iam::123456789012:user/ana
      region = eu-west-1
      [profile keys]
      aws_access_key_id = nobody
      aws_secret_access_key = nobody
      region = eu-west-1
      [profile role]
      role_arn = arn:aws:iam::123456789012:role/Router
      source_profile = keys
      region = eu-west-1
      """;

  @ParameterizedTest
  @ValueSource(strings = {"portal", "session", "login", "role"})
  void knowsEachKind(String profile, @TempDir Path folder) throws Exception {
    Path config = Files.writeString(folder.resolve("config"), PROFILES);
    ProfileFile file =
        ProfileFile.builder().content(config).type(ProfileFile.Type.CONFIGURATION).build();
    System.setProperty("aws.endpointUrl", "http://127.0.0.1:1");
    try (ProfileCredentialsProvider provider =
        ProfileCredentialsProvider.builder().profileFile(file).profileName(profile).build()) {
      assertThatThrownBy(provider::resolveCredentials)
          .isInstanceOf(SdkException.class)
          .message()
          .doesNotContainIgnoringCase("class path");
    } finally {
      System.clearProperty("aws.endpointUrl");
    }
  }
}
