package org.contactrouter.functions.intake;

/** Any bytes as a form in a URL's encoding. */
public final class UrlEncodedFuzz {
  private UrlEncodedFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    FormFuzz.read("application/x-www-form-urlencoded", input);
    FormFuzz.read("application/x-www-form-urlencoded; charset=windows-1252", input);
  }
}
