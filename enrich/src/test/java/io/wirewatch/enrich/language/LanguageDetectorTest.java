package io.wirewatch.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.opennlp.OpenNlpLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private final LanguageDetector detector = new LanguageDetector(new OpenNlpLanguage());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Police said that the attack on the market was claimed by a group in the region.",
        "ur | پشاور میں پولیس کی گاڑی پر حملے میں تین اہلکار ہلاک ہو گئے ہیں",
        "ps | په پېښور کې د پولیسو پر موټر برید کې درې کسان ووژل شول",
        "ar | أعلنت وزارة الداخلية مقتل ثلاثة من رجال الشرطة في هجوم على مدينة بيشاور",
        "fa | پلیس تهران می‌گوید که سه نفر در این حمله کشته شده‌اند و گروهی آن را به عهده گرفته است",
        "prs | وزارت داخله افغانستان می‌گوید که در ولایت ننگرهار سه تن کشته شدند",
        "hi | पेशावर में पुलिस की गाड़ी पर हुए हमले में तीन लोग मारे गए",
        "ru | В Пешаваре в результате нападения на полицию погибли три человека, сообщили власти",
        "uk | У Києві поліція повідомила про загибель трьох людей внаслідок обстрілу міста",
        "fr | Trois policiers ont été tués dans une attaque menée à la frontière afghane selon les autorités",
        "es | Tres policías murieron en un ataque en la frontera con Afganistán, informaron las autoridades",
        "de | Drei Polizisten wurden bei einem Angriff an der afghanischen Grenze getötet, teilten die Behörden mit",
      })
  void tellsTheLanguage(String language, String text) {
    assertThat(detector.detect(text, null)).isEqualTo(language);
  }

  @Test
  void believesWhatIsDeclaredWhereTheTextIsTooShort() {
    assertThat(detector.detect("Attentat", "fr")).isEqualTo("fr");
    assertThat(detector.detect("12:30", "ur")).isEqualTo("ur");
    assertThat(detector.detect("", null)).isEqualTo("und");
  }

  @Test
  void leavesOutTheRegionOfWhatIsDeclared() {
    assertThat(detector.detect("Atentado", "pt-BR")).isEqualTo("pt");
    assertThat(detector.detect("Blast in Kabul", "en-GB")).isEqualTo("en");
  }

  @Test
  void doesNotBelieveADeclarationThatTheScriptRefutes() {
    assertThat(detector.detect("В Пешаваре погибли три человека", "en")).isEqualTo("ru");
  }
}
