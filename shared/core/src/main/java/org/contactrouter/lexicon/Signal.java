package org.contactrouter.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What the lexicon knows about one signal. Look-alikes hide their words first; the phrases read
 * what is left.
 */
record Signal(String name, Phrases phrases, Phrases lookAlikes) {

  List<Finding> find(String text, Reading reading) {
    BitSet hidden = new BitSet();
    lookAlikes.find(reading).forEach(stretch -> hidden.set(stretch.from(), stretch.to()));
    Reading visible = reading.without(hidden);
    List<Finding> findings = new ArrayList<>();
    int free = 0;
    for (Phrases.Stretch stretch : phrases.find(visible)) {
      if (stretch.from() >= free) {
        findings.add(finding(text, reading, stretch));
        free = stretch.to();
      }
    }
    return findings;
  }

  private Finding finding(String text, Reading reading, Phrases.Stretch stretch) {
    int start = reading.token(stretch.from()).start();
    int end = reading.token(stretch.to() - 1).end();
    return new Finding(name, text.substring(start, end), start, end);
  }
}
