package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.contactrouter.matcher.encoder.Encoder;
import org.contactrouter.matcher.encoder.EncoderModel;
import org.contactrouter.matcher.encoder.Encoders;
import org.contactrouter.matcher.encoder.LoadedEncoder;

/**
 * The encoders of each language and their weights, fixed on data that no test reads: choosing them
 * for each bank by cross-validation gained nothing.
 */
public final class Recipes {
  private static final List<Share> ENGLISH = List.of(new Share(EncoderModel.BGE, 3));
  private static final List<Share> OTHERS =
      List.of(new Share(EncoderModel.USE, 3), new Share(EncoderModel.E5, 3));

  /**
   * So many texts an encoder knows still: a question is asked of several banks when nobody told its
   * language, looked up while it is typed and then sent, and greeted like others.
   */
  private static final int RECENT = 64;

  private final Encoders encoders;
  private final Map<EncoderModel, Encoder> ready = new ConcurrentHashMap<>();

  public Recipes(Encoders encoders) {
    this.encoders = encoders;
  }

  private record Share(EncoderModel model, float weight) {}

  /**
   * The recipe of a base language, its encoders loaded; words alone where one of them does not run.
   */
  public Recipe of(String language) {
    List<Recipe.Part> parts = new ArrayList<>();
    for (Share share : language.equals("en") ? ENGLISH : OTHERS) {
      switch (encoders.load(share.model())) {
        case LoadedEncoder.Ready(var encoder) ->
            parts.add(
                new Recipe.Part(
                    ready.computeIfAbsent(
                        share.model(), _ -> new RememberingEncoder(encoder, RECENT)),
                    share.weight()));
        case LoadedEncoder.Unavailable _ -> {
          return Recipe.WORDS;
        }
      }
    }
    return new Recipe(parts);
  }

  /** Why a language is matched by words alone; empty when it is not. */
  public Optional<String> whyWordsAlone(String language) {
    for (Share share : language.equals("en") ? ENGLISH : OTHERS) {
      if (encoders.load(share.model())
          instanceof LoadedEncoder.Unavailable(var model, var reason)) {
        return Optional.of(model + ": " + reason);
      }
    }
    return Optional.empty();
  }
}
