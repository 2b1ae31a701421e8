package org.contactrouter.matcher.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.contactrouter.matcher.encoder.Golden.Encoded;
import org.contactrouter.matcher.encoder.LoadedEncoder.Ready;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class SentenceEncoderTest {
  private static final Encoders ENCODERS = new Encoders();
  private static final String ORDER = "Where is my order?";
  private static final String ENCOMENDA = "Onde está a minha encomenda?";
  private static final String PEDIDO = "¿Dónde está mi pedido?";
  private static final String PASSWORD = "How do I reset my password?";

  @ParameterizedTest
  @EnumSource
  void givesTheVectorsThatTheReferenceRuntimeGives(EncoderModel model) {
    List<Encoded> reference = Golden.vectors(model);
    assertThat(reference).hasSize(8);
    // Whole numbers of 8 bits are multiplied differently by different processors.
    assertThat(reference)
        .allSatisfy(
            each ->
                assertThat(product(encode(model, each.text()), each.vector()))
                    .isCloseTo(1, within(1e-3)));
  }

  @ParameterizedTest
  @EnumSource
  void givesAVectorOfLengthOneForAnyText(EncoderModel model) {
    for (String text : List.of("", " ", "?", "😀", ORDER, "word ".repeat(5000))) {
      float[] vector = encode(model, text);
      assertThat(vector).hasSize(model.dimensions());
      assertThat(product(vector, vector)).isCloseTo(1, within(1e-5));
    }
  }

  @ParameterizedTest
  @EnumSource
  void putsTheSameQuestionInOtherWordsNearerThanAnotherQuestion(EncoderModel model) {
    assertThat(nearness(model, ORDER, "Has my parcel been sent yet?"))
        .isGreaterThan(nearness(model, ORDER, PASSWORD) + .02);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "BGE")
  void understandsTheSameQuestionInAnotherLanguage(EncoderModel model) {
    assertThat(nearness(model, ORDER, ENCOMENDA))
        .isGreaterThan(nearness(model, PASSWORD, ENCOMENDA) + .05);
    assertThat(nearness(model, ENCOMENDA, PEDIDO))
        .isGreaterThan(nearness(model, PASSWORD, PEDIDO) + .05);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "BGE")
  void understandsWhatIsWrittenWithoutAccents(EncoderModel model) {
    assertThat(nearness(model, "Não consigo alterar a morada", "Nao consigo alterar a morada"))
        .isGreaterThan(.98);
    assertThat(nearness(model, "¿Cómo recupero mi contraseña?", "¿Como recupero mi contrasena?"))
        .isGreaterThan(.9);
  }

  @ParameterizedTest
  @EnumSource
  void givesTheSameVectorAgain(EncoderModel model) {
    float[] first = encode(model, ORDER);
    encode(model, PASSWORD.repeat(20));
    assertThat(encode(model, ORDER)).isEqualTo(first);
    assertThat(encoder(new Encoders(), model).encode(ORDER)).isEqualTo(first);
  }

  @Test
  void servesSeveralThreadsAtOnce() throws Exception {
    List<String> texts = List.of(ORDER, ENCOMENDA, PEDIDO, PASSWORD);
    List<float[]> alone = texts.stream().map(text -> encode(EncoderModel.USE, text)).toList();
    Callable<List<float[]>> all =
        () -> texts.stream().map(text -> encode(EncoderModel.USE, text)).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<List<float[]>> together : threads.invokeAll(Collections.nCopies(40, all))) {
        assertThat(together.get()).containsExactlyElementsOf(alone);
      }
    }
  }

  private static float[] encode(EncoderModel model, String text) {
    return encoder(ENCODERS, model).encode(text);
  }

  private static SentenceEncoder encoder(Encoders encoders, EncoderModel model) {
    return switch (encoders.load(model)) {
      case Ready(SentenceEncoder encoder) -> encoder;
      case LoadedEncoder.Unavailable(EncoderModel none, String reason) ->
          throw new AssertionError(none + " is unavailable: " + reason);
    };
  }

  private static double nearness(EncoderModel model, String one, String other) {
    return product(encode(model, one), encode(model, other));
  }

  private static double product(float[] one, float[] other) {
    double product = 0;
    for (int at = 0; at < one.length; at++) {
      product += one[at] * other[at];
    }
    return product;
  }
}
