package io.wirewatch.enrich.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.TopicTag;
import io.wirewatch.enrich.severity.EventJudge;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report only mentions gives it no topic; what it reports does. */
class MentionedInPassingTest {
  private static final EventJudge JUDGE = EventJudge.read(SeedFiles.shipped());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Mayor promises bridge | The old one was swept away in the floods of 2019. She told the council that work begins in May.
          en | Guests come back to the island | Hotels are full again, a year after earthquakes emptied the town.
          en | Minister resigns over relief money | Auditors found that funds for victims of the 2022 floods went to firms of his brother.
          en | Village below volcano gets a school | The school at the foot of the volcano has room for ninety children, the council said.
          es | Inauguran puente sobre el Toachi | El puente reemplaza al que se llevaron las inundaciones de 2017. La obra costó cuatro millones.
          es | Vuelven los visitantes al volcán | Los hoteles están llenos, un año después de la última erupción.
          es | Renuncia ministra por contratos | Dinero de los damnificados por el terremoto de 2016 fue a empresas de su hermano.
          es | Comienza la migración de las ballenas | Las primeras ballenas llegaron al golfo y los lancheros esperan una buena temporada.
          es | Cierran puente por arreglos | El puente sobre el río estará cerrado tres semanas y los buses irán por la variante.
          es | Vecinos discuten por un jardín | Los dueños de dos edificios disputan una franja de terreno para sembrar.
          es | Un hito para la ciencia | La física es la primera mujer que dirige el instituto, un hito en su historia.
          fr | Le maire inaugure le pont | Il remplace celui que les inondations de 2018 avaient emporté.
          pt | Prefeito inaugura ponte | A ponte substitui a que caiu nas enchentes de 2019.
          """)
  void raisesNothing(String language, String title, String body) {
    assertThat(topics(language, title, body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | disaster | Floods kill 23 in northern province | At least 23 people were killed when floods swept through three villages on Monday, the worst since the floods of 2010.
          en | disaster | Volcano drives thousands from homes | Mount Kembar erupted on Tuesday and sent ash over ten villages.
          en | disaster | River bursts banks, town cut off | The river burst its banks on Sunday. Soldiers brought food by boat.
          es | border-dispute | Paraguay cierra puente y acusa a Bolivia | Paraguay acusó a soldados de Bolivia de mover un hito y ocupar una franja de territorio, y cerró el puente internacional.
          es | weapons | Chile compra misiles | Chile confirmó la compra de sesenta misiles de largo alcance, y Perú pidió explicaciones.
          es | cyber | Roban datos de un millón de afiliados | Desconocidos entraron en los servidores de la seguridad social y copiaron los datos.
          es | civil-unrest | Maestros en paro bloquean la capital | Maestros en paro quemaron llantas y la policía lanzó gases para abrir el paso.
          es | migration | Pobladores huyen de los combates | Unas 400 familias dejaron sus casas por los combates y duermen en un coliseo.
          """)
  void raisesItsTopic(String language, String topic, String title, String body) {
    assertThat(topics(language, title, body)).contains(topic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true | Turkish agents capture militant leader in Syria | Turkish intelligence agents captured a leader of the militants in northern Syria and took him to Ankara.
          false | Police of two countries hold hooligans | Dutch and German police arrested 40 hooligans at a camp site in Aachen.
          false | Soldier charged with planning jihadi attack | A soldier of the US army was charged with planning an attack on his unit in Turkey, the Justice Department said.
          """)
  void takesTheCaptureOfAMilitantAbroadForAThreatAcrossTheBorder(
      boolean threat, String title, String body) {
    assertThat(topics("en", title, body).contains("cross-border-threat")).isEqualTo(threat);
  }

  private static Set<String> topics(String language, String title, String body) {
    Article article = Article.builder().id("a").title(title).body(body).language(language).build();
    return JUDGE.judge(article, null, List.of(), List.of(), List.of()).topics().stream()
        .map(TopicTag::id)
        .collect(Collectors.toSet());
  }
}
