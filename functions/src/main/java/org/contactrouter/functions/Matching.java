package org.contactrouter.functions;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import java.nio.file.Path;
import java.util.Optional;
import org.contactrouter.functions.log.LogLine;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.matcher.Recipes;
import org.contactrouter.matcher.TrainedBankMaker;
import org.contactrouter.matcher.encoder.EncoderFiles;
import org.contactrouter.matcher.encoder.Encoders;
import org.contactrouter.matcher.encoder.LoadedEncoder.Unavailable;

/**
 * The matcher, one in a process, though several functions run in it on a developer's machine. A
 * class of its own, so that functions that do not match load nothing of it.
 */
final class Matching {
  private static final Recipes RECIPES =
      new Recipes(new Encoders(encoderFiles(), Matching::tellMissing));

  static final BankMaker BANKS = new TrainedBankMaker(RECIPES::of);

  private Matching() {}

  /** Has each encoder of a base language encode a text; it is loaded with the first one. */
  static void encode(String language, String text) {
    RECIPES.of(language).parts().forEach(part -> part.encoder().encode(text));
  }

  /** Lambda says where it unpacked the function. */
  private static EncoderFiles encoderFiles() {
    return Optional.ofNullable(System.getenv("LAMBDA_TASK_ROOT"))
        .map(folder -> EncoderFiles.in(Path.of(folder)))
        .orElseGet(EncoderFiles::onClassPath);
  }

  /** Without an encoder banks match by words alone, which an operator should know. */
  private static void tellMissing(Unavailable encoder) {
    LogLine line = new LogLine("encoder", LambdaRuntime.getLogger());
    line.put("encoder", encoder.model().name());
    line.put("outcome", "unavailable");
    line.put("reason", encoder.reason());
    line.write();
  }
}
