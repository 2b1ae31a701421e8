package org.contactrouter.functions.intake;

/** Any bytes as a form in JSON. */
public final class JsonFuzz {
  private JsonFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    FormFuzz.read("application/json", input);
  }
}
