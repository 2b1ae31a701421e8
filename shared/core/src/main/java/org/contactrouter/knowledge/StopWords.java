package org.contactrouter.knowledge;

import java.util.Arrays;
import java.util.Set;

/**
 * Words that carry grammar and politeness but no subject, folded, by base language.
 *
 * <p>Words that turn a question around are left out on purpose ({@code not, without, sem, sin,
 * antes, after}): two entries may differ in just that.
 */
public final class StopWords {
  private static final Set<String> EN =
      words(
          """
          a about all also am an and any anyone anything are arent as at be because been being but by \
          can cant could couldnt d did didnt do does doesnt doing done dont for from get getting give \
          go going got had has hasnt have havent having he hello help her here hey hi him his how hows \
          i id if ill im in into is isnt it its ive just kindly know let lets like ll m make many may \
          me might mine more much must my need needs now of ok okay on or our ours out please possible \
          question re s shall she should so some something still such sure t tell than thank thanks \
          that thats the their them then there theres these they theyre this those to too up us ve \
          very want wanted wants was wasnt we were what whats when where wheres which who whom whos \
          why will with wont would wouldnt yes you your youre yours\
          """);
  private static final Set<String> PT =
      words(
          """
          a ai ainda ajuda ajudar algo algum alguma ao aos aquela aquele aqui as ate bem boa boas bom \
          ca ce com como da dar das de dela dele deles desta deste deve devo dia dizer do dos duvida e \
          ela elas ele eles em entre era essa esse esta estamos estao estar estava este estou eu faco \
          fala falar favor faz fazer foi for fosse gostaria gostava ha haver ir isso isto ja la lhe \
          mais mas me meu meus mim minha minhas muito na nas no nos nossa nosso num numa o obrigada \
          obrigado oi ok ola onde os ou para pela pelo pergunta pode podem poder poderia podia por \
          porque posso pra precisava preciso pretendo q qual quais quando quanto quantos que quem \
          queria quero quer saber se seja sendo ser sera seria seu seus so sobre sou sua suas suporte \
          tal tambem tao tarde tem temos tenho ter teu ti tinha todos tu tua um uma umas uns vai vao vc \
          vcs voce voces vos vou\
          """);
  private static final Set<String> ES =
      words(
          """
          a al algo alguien algun alguna algunos aqui asi aun ayuda ayudar bien buen buena buenas \
          buenos como con cual cuales cuando cuanto cuantos da dar de debe debo decir del dia dias \
          donde e el ella ellas ellos en entre era es esa ese eso esta estaba estado estamos estan \
          estar estas este esto estos estoy favor fue ha hace hacen hacer hago han has hasta hay haz he hola \
          ir la las le les lo los mas me mi mis mucho muy necesito nos nosotros nuestra nuestro o os \
          para pero poder podria podrian por porque pregunta pueda puede pueden puedes puedo pues q que \
          querer queria querria quien quienes quiere quieren quiero quisiera saber se sea ser seria si \
          sobre sois somos son soy su sus tal tambien tan tardes te tenemos tener tengo ti tiene tienen \
          tienes todo tu tus u un una unas uno unos usted ustedes va vais van voy y ya yo gracias\
          """);

  private StopWords() {}

  /** The stop-words of a base language ({@code pt}, {@code es}, {@code en}); none for another. */
  public static Set<String> of(String base) {
    return switch (base) {
      case "pt" -> PT;
      case "es" -> ES;
      case "en" -> EN;
      default -> Set.of();
    };
  }

  private static Set<String> words(String line) {
    return Set.copyOf(Arrays.asList(line.trim().split("\\s+")));
  }
}
