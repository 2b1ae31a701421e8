package org.contactrouter.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.contactrouter.contact.Language;
import org.junit.jupiter.api.Test;

final class MomentsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:40:00Z");
  private static final Instant TOMORROW = Instant.parse("2026-11-24T15:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-27T15:00:00Z");

  @Test
  void tellsWeekdayDateClockAndZone() {
    assertThat(full(Language.PT_PT, "Europe/Lisbon", FRIDAY))
        .isEqualTo("sexta-feira, 27 de novembro, às 15:00 (hora de Lisboa)");
    assertThat(full(Language.PT_BR, "America/Sao_Paulo", FRIDAY))
        .isEqualTo("sexta-feira, 27 de novembro, às 12:00 (horário de Brasília)");
    assertThat(full(Language.ES, "Europe/Madrid", FRIDAY))
        .isEqualTo("el viernes 27 de noviembre, a las 16:00 (hora de Madrid)");
    assertThat(full(Language.EN, "Europe/London", FRIDAY))
        .isEqualTo("Friday, 27 November, at 15:00 (London time)");
  }

  @Test
  void saysTomorrowOnlyBesideTheDate() {
    assertThat(full(Language.PT_PT, "Europe/Lisbon", TOMORROW))
        .isEqualTo("amanhã, terça-feira, 24 de novembro, às 15:00 (hora de Lisboa)");
    assertThat(full(Language.PT_BR, "America/Sao_Paulo", TOMORROW))
        .isEqualTo("amanhã, terça-feira, 24 de novembro, às 12:00 (horário de Brasília)");
    assertThat(full(Language.ES, "Europe/Madrid", TOMORROW))
        .isEqualTo("mañana, martes 24 de noviembre, a las 16:00 (hora de Madrid)");
    assertThat(full(Language.EN, "Europe/London", TOMORROW))
        .isEqualTo("tomorrow, Tuesday, 24 November, at 15:00 (London time)");
  }

  @Test
  void saysNoTomorrowInWordsThatAreReadLaterToo() {
    assertThat(moments(Language.ES, "Europe/Madrid").dated(TOMORROW).plain())
        .isEqualTo("el martes 24 de noviembre, a las 16:00 (hora de Madrid)");
  }

  @Test
  void todayIsTheDayOfTheZoneNotOfUtc() {
    Instant late = Instant.parse("2026-11-24T01:30:00Z");
    assertThat(full(Language.PT_BR, "America/Sao_Paulo", late))
        .startsWith("hoje, segunda-feira, 23 de novembro, às 22:30");
    assertThat(full(Language.PT_PT, "Europe/Lisbon", late))
        .startsWith("amanhã, terça-feira, 24 de novembro, à 01:30");
    assertThat(full(Language.ES, "Europe/London", late)).contains("a la 01:30");
  }

  @Test
  void namesTheYearWhenItIsAnother() {
    Instant next = Instant.parse("2027-01-04T09:00:00Z");
    assertThat(moments(Language.PT_PT, "Europe/Lisbon").day(next))
        .isEqualTo(new Told("segunda-feira, 4 de janeiro de 2027", "", "2027-01-04"));
    assertThat(moments(Language.PT_BR, "America/Sao_Paulo").day(next).words())
        .isEqualTo("segunda-feira, 4 de janeiro de 2027");
    assertThat(moments(Language.ES, "Europe/Madrid").day(next).words())
        .isEqualTo("el lunes 4 de enero de 2027");
    assertThat(moments(Language.EN, "Europe/London").day(next).words())
        .isEqualTo("Monday, 4 January 2027");
  }

  @Test
  void isBriefInLists() {
    assertThat(moments(Language.PT_PT, "Europe/Lisbon").brief(NOW).words())
        .isEqualTo("hoje, 23 de nov., 10:40");
    assertThat(moments(Language.PT_BR, "America/Sao_Paulo").brief(FRIDAY).words())
        .isEqualTo("sex., 27 de nov., 12:00");
    assertThat(moments(Language.ES, "Europe/Madrid").brief(FRIDAY).words())
        .isEqualTo("vie 27 nov, 16:00");
    assertThat(moments(Language.EN, "Europe/London").brief(FRIDAY).words())
        .isEqualTo("Fri 27 Nov, 15:00");
  }

  @Test
  void machinesReadTheOffset() {
    assertThat(moments(Language.PT_BR, "America/Sao_Paulo").full(FRIDAY).datetime())
        .isEqualTo("2026-11-27T12:00-03:00");
    assertThat(moments(Language.PT_PT, "Europe/Lisbon").full(FRIDAY).datetime())
        .isEqualTo("2026-11-27T15:00Z");
  }

  @Test
  void tellsTheTwoEqualHoursOfTheAutumnChangeApart() {
    ZoneId madrid = ZoneId.of("Europe/Madrid");
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    Instant second = Instant.parse("2026-10-25T01:30:00Z");
    Moments moments = new Moments(Language.ES, madrid, first);
    assertThat(moments.full(first).plain()).endsWith("a las 02:30 (hora de Madrid, UTC+02:00)");
    assertThat(moments.full(second).plain()).endsWith("a las 02:30 (hora de Madrid, UTC+01:00)");
  }

  @Test
  void namesAnyZone() {
    assertThat(moments(Language.ES, "America/Santo_Domingo").zone())
        .isEqualTo("hora de Santo Domingo");
    assertThat(moments(Language.EN, "Asia/Tokyo").zone()).isEqualTo("Tokyo time");
    assertThat(moments(Language.EN, "UTC").zone()).isEqualTo("UTC");
    assertThat(moments(Language.EN, "Etc/GMT+3").zone()).isEqualTo("UTC-03:00");
    assertThat(moments(Language.EN, "+05:30").zone()).isEqualTo("UTC+05:30");
  }

  @Test
  void writesAMomentAsAnInputHoldsIt() {
    assertThat(moments(Language.EN, "Europe/Madrid").input(FRIDAY)).isEqualTo("2026-11-27T16:00");
  }

  private static String full(Language language, String zone, Instant at) {
    return moments(language, zone).full(at).plain();
  }

  private static Moments moments(Language language, String zone) {
    return new Moments(language, ZoneId.of(zone), NOW);
  }
}
