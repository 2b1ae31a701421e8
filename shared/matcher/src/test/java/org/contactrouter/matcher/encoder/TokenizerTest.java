package org.contactrouter.matcher.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.contactrouter.matcher.encoder.Golden.Cut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TokenizerTest {
  @ParameterizedTest
  @EnumSource
  void cutsEveryTextAsTheReferenceLibraryDoes(EncoderModel model) throws IOException {
    List<Cut> reference = Golden.cuts(model);
    Tokenizer tokenizer = model.tokenizer(EncoderFiles.onClassPath());
    assertThat(reference).hasSizeGreaterThan(400);
    assertThat(reference)
        .filteredOn(cut -> !ids(tokenizer, cut.text()).equals(cut.ids()))
        .as("cut otherwise than by the reference")
        .isEmpty();
  }

  @Test
  void takesTheMostProbablePieces() {
    var tokenizer =
        new UnigramTokenizer(
            List.of(
                "<unk>\t0\t0",
                "<s>\t0\t1",
                "</s>\t0\t2",
                "\u2581\t-1\t3",
                "a\t-2\t4",
                "b\t-2\t5",
                "\u2581a\t-4\t6",
                "ab\t-3\t7"),
            "",
            9);
    assertThat(ids(tokenizer, "a")).containsExactly(1L, 3L, 4L, 2L);
    assertThat(ids(tokenizer, "AB ab")).containsExactly(1L, 3L, 7L, 3L, 7L, 2L);
  }

  @Test
  void readsAWordWithoutAccentsAsTheOneThatHasThem() {
    var tokenizer =
        new UnigramTokenizer(
            List.of(
                "<unk>\t0\t0", "<s>\t0\t1", "</s>\t0\t2", "\u2581não\t-5\t3", "\u2581nao\t-6\t3"),
            "",
            9);
    assertThat(ids(tokenizer, "Não nao")).containsExactly(1L, 3L, 3L, 2L);
  }

  private static List<Long> ids(Tokenizer tokenizer, String text) {
    return Arrays.stream(tokenizer.ids(text)).boxed().toList();
  }
}
