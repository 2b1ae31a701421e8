package org.contactrouter.functions.intake;

/** Any bytes as a form in parts. */
public final class MultipartFuzz {
  private MultipartFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    FormFuzz.read("multipart/form-data; boundary=b", input);
  }
}
