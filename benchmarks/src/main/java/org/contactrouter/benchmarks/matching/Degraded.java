package org.contactrouter.benchmarks.matching;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactrouter.local.load.Question;

/** Questions as hurried people and neighbours write them. */
final class Degraded {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  /** One word in so many is mistyped. */
  private static final int WORDS_TO_A_MISTAKE = 4;

  /** What Portugal writes, and Brazil. */
  private static final Map<String, String> BRAZILIAN =
      Map.ofEntries(
          Map.entry("registo", "cadastro"),
          Map.entry("registos", "cadastros"),
          Map.entry("registar", "cadastrar"),
          Map.entry("coima", "multa"),
          Map.entry("coimas", "multas"),
          Map.entry("ficheiro", "arquivo"),
          Map.entry("ficheiros", "arquivos"),
          Map.entry("utilizador", "usuário"),
          Map.entry("utilizadores", "usuários"),
          Map.entry("utilizar", "usar"),
          Map.entry("facto", "fato"),
          Map.entry("factos", "fatos"),
          Map.entry("câmara", "prefeitura"),
          Map.entry("câmaras", "prefeituras"),
          Map.entry("estabelecimento", "loja"),
          Map.entry("estabelecimentos", "lojas"),
          Map.entry("sítio", "site"),
          Map.entry("contacto", "contato"),
          Map.entry("contactos", "contatos"),
          Map.entry("contactar", "contatar"),
          Map.entry("morada", "endereço"),
          Map.entry("telemóvel", "celular"),
          Map.entry("secção", "seção"),
          Map.entry("económica", "econômica"),
          Map.entry("económico", "econômico"),
          Map.entry("eletrónica", "eletrônica"),
          Map.entry("eletrónico", "eletrônico"),
          Map.entry("género", "gênero"),
          Map.entry("preciso", "necessário"),
          Map.entry("requerer", "solicitar"));

  private static final Map<String, Letter> LETTERS =
      Map.of(
          "en",
          new Letter(
              List.of(
                  "Hello! My name is Maria.\n",
                  "Good morning,\nI have been a customer of yours for two years.\n",
                  "Hi,\nI tried to call you yesterday but nobody answered the phone.\n"),
              List.of(
                  "\nThank you!",
                  "\nKind regards, Maria",
                  "\nPlease answer soon, I am travelling next week.\nJohn")),
          "es",
          new Letter(
              List.of(
                  "¡Hola! Me llamo María.\n",
                  "Buenos días,\nSoy cliente desde hace dos años.\n",
                  "Hola,\nAyer intenté llamarles pero nadie contestó el teléfono.\n"),
              List.of(
                  "\n¡Gracias!",
                  "\nUn saludo, María",
                  "\nContesten pronto, por favor, viajo la próxima semana.\nJuan")));

  private Degraded() {}

  /** What people write before a question and after it. */
  private record Letter(List<String> openings, List<String> ends) {

    String around(String question, Random random) {
      return openings.get(random.nextInt(openings.size()))
          + question
          + ends.get(random.nextInt(ends.size()));
    }
  }

  static List<Question> withoutAccents(List<Question> questions) {
    return changed(
        questions,
        text -> MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll(""));
  }

  /** One word in four has two letters swapped, one left out or one doubled. */
  static List<Question> mistyped(List<Question> questions) {
    Random random = new Random(1);
    return changed(
        questions,
        text ->
            WORD.matcher(text)
                .replaceAll(
                    word ->
                        random.nextInt(WORDS_TO_A_MISTAKE) == 0
                            ? mistyped(word.group(), random)
                            : word.group()));
  }

  /**
   * Each question in the middle of a short letter.
   *
   * @throws IllegalArgumentException if no letters are known in this language
   */
  static List<Question> inLetters(String language, List<Question> questions) {
    Letter letter = LETTERS.get(language);
    if (letter == null) {
      throw new IllegalArgumentException("No letters in " + language);
    }
    Random random = new Random(1);
    return changed(questions, text -> letter.around(text, random));
  }

  /** Words and spellings of Portugal as Brazil writes them. */
  static List<Question> brazilian(List<Question> questions) {
    return changed(
        questions,
        text ->
            WORD.matcher(text)
                .replaceAll(
                    word ->
                        Matcher.quoteReplacement(
                            BRAZILIAN.getOrDefault(word.group(), word.group()))));
  }

  private static String mistyped(String word, Random random) {
    int at = 1 + random.nextInt(word.length() - 2);
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    return switch (random.nextInt(3)) {
      case 0 -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
      case 1 -> before + after;
      default -> before + word.charAt(at) + word.charAt(at) + after;
    };
  }

  private static List<Question> changed(List<Question> questions, UnaryOperator<String> change) {
    return questions.stream()
        .map(question -> new Question(question.label(), change.apply(question.text())))
        .toList();
  }
}
