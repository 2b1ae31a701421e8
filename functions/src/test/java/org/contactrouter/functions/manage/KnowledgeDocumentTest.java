package org.contactrouter.functions.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.contactrouter.functions.manage.KnowledgeDocument.Format.CSV;
import static org.contactrouter.functions.manage.KnowledgeDocument.Format.JSON;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.functions.manage.KnowledgeDocument.Entries;
import org.contactrouter.functions.manage.KnowledgeDocument.Format;
import org.contactrouter.functions.manage.KnowledgeDocument.Unreadable;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.junit.jupiter.api.Test;

final class KnowledgeDocumentTest {
  private static final FaqEntry ORDER =
      new FaqEntry(
          "order",
          Optional.of("orders"),
          Optional.of("ana@example.org"),
          Optional.of(LocalDate.of(2027, 1, 31)),
          true,
          Map.of(
              "en",
              new FaqText(
                  Optional.of("Your order"),
                  "Look here:\n\"My orders\", please.",
                  List.of("Where is it?", "Track, please")),
              "pt",
              new FaqText(Optional.empty(), "Veja aqui.", List.of("Onde está?"))));

  @Test
  void readsCsv() {
    assertThat(
            read(
                CSV,
                """
                entry,language,phrasing,answer,name,topic,owner,reviewBy,needsPerson
                order,en,Where is it?,"Look here:
                ""My orders"", please.",Your order,orders,ana@example.org,2027-01-31,true
                order,en,"Track, please",,,,,,
                order,pt,Onde está?,Veja aqui.,,,,,TRUE
                """))
        .isEqualTo(new Entries(List.of(ORDER)));
  }

  @Test
  void readsJson() {
    assertThat(
            read(
                JSON,
                """
                {"entries":[{"id":"order","topic":"orders","owner":"ana@example.org",
                  "reviewBy":"2027-01-31","needsPerson":true,"locales":{
                    "en":{"name":"Your order","answer":"Look here:\\n\\"My orders\\", please.",
                          "phrasings":["Where is it?","Track, please"]},
                    "pt":{"answer":"Veja aqui.","phrasings":["Onde está?"]}}}]}
                """))
        .isEqualTo(new Entries(List.of(ORDER)));
  }

  @Test
  void skipsAByteOrderMarkAndReadsColumnsInAnyOrder() {
    assertThat(read(CSV, "\uFEFFanswer,phrasing,language,entry\r\nYes.,Do you?,en,shop\r\n"))
        .isEqualTo(new Entries(List.of(plain("shop", "Yes.", "Do you?"))));
    assertThat(read(JSON, "\uFEFF{\"entries\":[]}")).isEqualTo(new Entries(List.of()));
  }

  @Test
  void takesTheAnswerFromAnyRowOfTheEntryByteForByte() {
    assertThat(read(CSV, "entry,language,phrasing,answer\na,en,One,\na,en,Two,\" Yes. \"\n"))
        .isEqualTo(new Entries(List.of(plain("a", " Yes. ", "One", "Two"))));
  }

  @Test
  void refusesTwoAnswersForOneEntry() {
    assertFaults(
        read(CSV, "entry,language,phrasing,answer\na,en,One,Yes.\na,en,Two,No.\n"),
        new Fault(
            "CONFLICTING_ANSWERS", "row 3", "The field \"answer\" is another in a row before."));
  }

  @Test
  void namesEveryBadRow() {
    assertThat(
            faults(
                read(
                    CSV,
                    """
                    entry,language,phrasing,answer,reviewBy,needsPerson
                    ,en,One,Yes.,,
                    a,fr,Un,Oui.,,
                    b,en,One
                    c,en,One,Yes.,tomorrow,maybe
                    """)))
        .extracting(Fault::where, Fault::code)
        .containsExactly(
            tuple("row 2", "NO_ENTRY"),
            tuple("row 3", "UNKNOWN_LANGUAGE"),
            tuple("row 4", "WRONG_NUMBER_OF_FIELDS"),
            tuple("row 5", "BAD_VALUE"),
            tuple("row 5", "BAD_VALUE"));
  }

  @Test
  void namesWhatIsWrongWithTheHeader() {
    assertFaults(
        read(CSV, "entry,language,phrasing,phrasing,color\n"),
        new Fault("MISSING_COLUMN", "row 1", "There is no column \"answer\"."),
        new Fault("REPEATED_COLUMN", "row 1", "The column \"phrasing\" stands there twice."),
        new Fault("UNKNOWN_COLUMN", "row 1", "The column \"color\" is not known."));
    assertFaults(
        read(CSV, "entry;language;phrasing;answer\n"),
        new Fault("NO_HEADER", "row 1", "Columns are separated by commas, not by semicolons."));
    assertFaults(read(CSV, ""), new Fault("NO_HEADER", "row 1", "The file is empty."));
  }

  @Test
  void refusesAQuoteThatIsNotClosed() {
    assertThat(faults(read(CSV, "entry,language,phrasing,answer\na,en,\"One,Yes.\n")))
        .extracting(Fault::code)
        .containsExactly("NOT_CSV");
  }

  @Test
  void pointsAtWhatIsWrongInJson() {
    assertFaults(
        read(
            JSON,
            """
            {"entries":[{"locales":{"en":{"answer":5,"phrasings":["One",2],"reply":""}},
                         "needsPerson":"no","reviewBy":"soon"}],"more":1}
            """),
        new Fault("UNKNOWN_FIELD", "/more", "This field is not known."),
        new Fault("MISSING_FIELD", "/entries/0/id", "The entry has no id."),
        new Fault("UNKNOWN_FIELD", "/entries/0/locales/en/reply", "This field is not known."),
        new Fault("WRONG_TYPE", "/entries/0/locales/en/phrasings/1", "A text is asked for."),
        new Fault("WRONG_TYPE", "/entries/0/locales/en/answer", "A text is asked for."),
        new Fault("BAD_VALUE", "/entries/0/reviewBy", "It is no date as 2026-12-31."),
        new Fault("WRONG_TYPE", "/entries/0/needsPerson", "It is not true or false."));
  }

  @Test
  void refusesWhatIsNotJson() {
    for (String text :
        List.of("", "{", "{\"entries\":[]} more", "{\"entries\":[],\"entries\":[]}")) {
      assertThat(faults(read(JSON, text))).extracting(Fault::code).containsExactly("NOT_JSON");
    }
    assertThat(faults(read(JSON, "[]"))).extracting(Fault::code).contains("WRONG_TYPE");
  }

  @Test
  void refusesOtherEncodings() {
    byte[] latin =
        "entry,language,phrasing,answer\na,pt,Não,Ação\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(KnowledgeDocument.read(CSV, latin))
        .isEqualTo(new Unreadable(List.of(new Fault("NOT_UTF_8", "", "The file is not UTF-8."))));
  }

  private static FaqEntry plain(String id, String answer, String... phrasings) {
    return new FaqEntry(
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Map.of("en", new FaqText(Optional.empty(), answer, List.of(phrasings))));
  }

  private static KnowledgeDocument read(Format format, String text) {
    return KnowledgeDocument.read(format, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertFaults(KnowledgeDocument document, Fault... faults) {
    assertThat(document).isEqualTo(new Unreadable(List.of(faults)));
  }

  private static List<Fault> faults(KnowledgeDocument document) {
    return switch (document) {
      case Entries entries -> throw new AssertionError("It was read: " + entries);
      case Unreadable(var faults) -> faults;
    };
  }
}
