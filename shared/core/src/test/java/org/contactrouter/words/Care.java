package org.contactrouter.words;

import java.util.regex.Pattern;
import org.contactrouter.contact.Language;

/** What a message to a customer must do, each heard by the words that do it (R65). */
enum Care {
  /** Says when: a moment that is filled in, or a stretch of time. */
  SAYS_WHEN(
      "\\{when}|\\{until}|\\b(um|dois|próximos) minutos?\\b|já\\b",
      "\\{when}|\\{until}|\\bminutos?\\b",
      "\\{when}|\\{until}|\\bminutes?\\b"),
  NAMES_THE_DEADLINE("\\{deadline}|\\bprazo\\b", "\\{deadline}|\\bplazo\\b", "\\{deadline}"),
  APOLOGISES(
      "desculpas?\\b|(sinto|sentimos) muito|lament",
      "disculpas?\\b|(lo )?sentimos|lament",
      "sorry|apologi"),
  OWNS_IT(
      "\\bnoss[oa]s?\\b|com a gente|cabe-nos|ter dado|sinto muito por isso",
      "\\bnuestr[oa]s?\\b|haberle dado|nos toca",
      "\\b(ours|our fault|our responsibility|up to us|we are behind|to have given)\\b"),
  UNDERSTANDS(
      "\\b(entend|compreend|percebe)\\w*|\\bsab(emos|er)\\b|\\bvi?mos\\b|\\bvemos\\b",
      "\\b(entend|comprend)\\w*|\\bsabemos\\b|\\bvemos\\b",
      "\\b(understand|know|see)\\b"),
  THANKS_FOR_THE_WAIT(
      "obrigad[oa] por (esperar|aguardar)|agradec\\w*(-lhe)? a espera",
      "gracias por (esperar|la espera)",
      "thank you for waiting"),
  STAYS(
      "ficamos com(?:igo| você|sigo)|ficamos consigo|espere .* enquanto",
      "seguimos con usted",
      "we stay with you");

  private final String portuguese;
  private final String spanish;
  private final String english;

  Care(String portuguese, String spanish, String english) {
    this.portuguese = portuguese;
    this.spanish = spanish;
    this.english = english;
  }

  private static Pattern heard(String words) {
    return Pattern.compile(
        words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  boolean isIn(String text, Language language) {
    String words =
        switch (language) {
          case PT_PT, PT_BR -> portuguese;
          case ES -> spanish;
          case EN -> english;
        };
    return heard(words).matcher(text).find();
  }
}
