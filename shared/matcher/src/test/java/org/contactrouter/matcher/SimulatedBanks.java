package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Banks drawn at random from one public data set, with questions to them.
 *
 * <p>A bank has some of the set's labels, three quarters at most, and 1 to 20 phrasings each, in
 * three of ten banks a different number for each entry. It is asked what it knows, what only the
 * left-out labels know (near) and what other data sets ask (far).
 *
 * @param group data sets of a group are left out of a fit together
 * @param recipe the encoders; {@link Recipe#WORDS} for words alone
 * @param phrasings where phrasings are drawn from, and questions too if there are no others
 * @param questions other ways to ask for the labels; empty labels: the rest of the phrasings
 * @param far texts about something else
 * @param least the smallest bank, in entries
 * @param most the largest; sizes are drawn evenly by their logarithm
 */
record SimulatedBanks(
    String group,
    String language,
    Recipe recipe,
    LabeledTexts phrasings,
    LabeledTexts questions,
    List<String> far,
    int least,
    int most) {
  private static final int[] SIZES = {1, 2, 3, 3, 4, 5, 6, 8, 12, 20};
  private static final int SMALL = 5;
  private static final int LARGE = 110;
  private static final int HUGE = 600;
  private static final int KNOWN = 60;
  private static final int NEAR = 50;
  private static final int FAR = 40;

  /** What a question is to its bank. */
  enum Kind {
    KNOWN,
    NEAR,
    FAR
  }

  /** A question that was asked, and what came of it. */
  record Asked(Reading reading, Kind kind, boolean right, boolean amongThree, int bank) {}

  SimulatedBanks {
    most = Math.min(most, phrasings.byLabel().size() * 3 / 4);
  }

  /** Small banks. */
  SimulatedBanks(
      String group,
      String language,
      Recipe recipe,
      LabeledTexts phrasings,
      LabeledTexts questions,
      List<String> far) {
    this(group, language, recipe, phrasings, questions, far, SMALL, LARGE);
  }

  /** Large ones of the same set. */
  SimulatedBanks large() {
    return new SimulatedBanks(group, language, recipe, phrasings, questions, far, LARGE, HUGE);
  }

  List<Asked> ask(int seed) {
    Random random = new Random(seed);
    List<String> labels = new ArrayList<>(phrasings.byLabel().keySet());
    Collections.shuffle(labels, random);
    double growth = random.nextDouble() * Math.log((double) most / least);
    int entries = (int) Math.round(least * Math.exp(growth));
    int size = SIZES[random.nextInt(SIZES.length)];
    boolean mixed = random.nextDouble() < .3;
    Map<String, List<String>> texts = new TreeMap<>();
    Map<String, List<String>> rest = new TreeMap<>();
    for (String label : labels.subList(0, entries)) {
      List<String> pool = shuffled(phrasings.of(label), random);
      int wanted = mixed ? SIZES[random.nextInt(SIZES.length)] : size;
      int count = Math.max(1, Math.min(wanted, pool.size() - 1));
      texts.put(label, pool.subList(0, count));
      List<String> others = questions.of(label);
      rest.put(label, others.isEmpty() ? pool.subList(count, pool.size()) : others);
    }
    List<String> known = rest.keySet().stream().filter(label -> !isEmpty(rest, label)).toList();
    Index bank = bank(texts);
    List<Asked> asked = new ArrayList<>();
    for (int at = 0; at < KNOWN; at++) {
      String label = one(known, random);
      add(bank, one(rest.getOrDefault(label, List.of()), random), label, Kind.KNOWN, seed, asked);
    }
    for (int at = 0; at < NEAR; at++) {
      String label = labels.get(entries + random.nextInt(labels.size() - entries));
      add(bank, one(phrasings.of(label), random), "", Kind.NEAR, seed, asked);
    }
    for (int at = 0; at < FAR; at++) {
      add(bank, one(far, random), "", Kind.FAR, seed, asked);
    }
    return asked;
  }

  private Index bank(Map<String, List<String>> texts) {
    List<Trained.Entry> entries =
        texts.entrySet().stream()
            .map(entry -> new Trained.Entry(entry.getKey(), List.copyOf(entry.getValue())))
            .toList();
    Head head = new Training(new Examples(language, recipe, entries)).head();
    return new Index(language, entries, head, recipe);
  }

  /** Questions that are a published phrasing or have no known word are not decided by the model. */
  private void add(
      Index bank, String question, String label, Kind kind, int number, List<Asked> asked) {
    Phrasing text = Phrasing.of(question, language);
    boolean published =
        bank.phrasings().stream().anyMatch(phrasing -> phrasing.words().equals(text.words()));
    if (published || !bank.canRead(text)) {
      return;
    }
    Reading reading = bank.read(text);
    boolean amongThree =
        reading.candidates().stream()
            .limit(3)
            .anyMatch(candidate -> candidate.entry().equals(label));
    asked.add(new Asked(reading, kind, reading.entry().equals(label), amongThree, number));
  }

  private static boolean isEmpty(Map<String, List<String>> texts, String label) {
    return texts.getOrDefault(label, List.of()).isEmpty();
  }

  private static String one(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static List<String> shuffled(List<String> texts, Random random) {
    List<String> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
