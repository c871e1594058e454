package io.wirewatch.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
  private static final String RUSSIAN =
      "<t>Колонна задержана на границе, сообщили власти региона</t>";

  @ParameterizedTest(name = "{0}")
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void believesAByteOrderMark(String charset) {
    byte[] bytes = ("\uFEFF" + RUSSIAN).getBytes(Charset.forName(charset));

    assertThat(Decoder.decode(bytes, "text/xml; charset=iso-8859-1").text()).isEqualTo(RUSSIAN);
  }

  @ParameterizedTest(name = "{0} by {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-1251 | text/xml; charset=windows-1251 |
          windows-1251 | text/xml                       | <?xml version="1.0" encoding="windows-1251"?>
          windows-1251 | text/xml                       | <language>ru</language>
          windows-1251 | text/xml                       | <a>
          KOI8-R       | text/xml                       | <a>
          windows-1251 | text/xml; charset=utf-8        | <?xml version="1.0" encoding="utf-8"?>
          UTF-8        | text/xml; charset=windows-1251 |
          UTF-8        | text/xml; charset=nonsense     |
          UTF-8        | text/xml; charset=utf-16       |
          UTF-8        |                                | <?xml version="1.0" encoding="utf-16"?>
          """)
  void decodesWhatTheBytesAre(String charset, String contentType, String head) {
    String document = (head == null ? "" : head) + RUSSIAN;

    assertThat(Decoder.decode(document.getBytes(Charset.forName(charset)), contentType).text())
        .isEqualTo(document);
  }

  @Test
  void neverDecodesUtf7() {
    byte[] bytes = "<t>+ADw-script+AD4-</t>".getBytes(StandardCharsets.US_ASCII);

    assertThat(Decoder.decode(bytes, "text/xml; charset=utf-7").text()).contains("+ADw-script");
  }

  @Test
  void keepsTheRestOfAUtf8DocumentRightWhereOneFieldIsNot() {
    byte[] right = "<t>Кабул</t><t>".getBytes(StandardCharsets.UTF_8);
    byte[] wrong = "Кабул</t>".getBytes(Charset.forName("windows-1251"));
    byte[] both = new byte[right.length + wrong.length];
    System.arraycopy(right, 0, both, 0, right.length);
    System.arraycopy(wrong, 0, both, right.length, wrong.length);

    assertThat(Decoder.decode(both, "text/xml").text()).startsWith("<t>Кабул</t>");
  }

  @Test
  void readsAStrayByteAsItsWritersWindowsMeantIt() {
    byte[] bytes = "<t>donXt, Кабул</t>".getBytes(StandardCharsets.UTF_8);
    bytes[6] = (byte) 0x92;

    assertThat(Decoder.decode(bytes, "").text()).isEqualTo("<t>don’t, Кабул</t>");
  }

  @ParameterizedTest
  @CsvSource({
    "<t>lâ€™entrÃ©e</t>, <t>l’entrée</t>",
    "<t>30Â°C</t><t>déjà</t>, <t>30°C</t><t>déjà</t>",
    "<t>ÐšÐ°Ð±ÑƒÐ»</t>, <t>Кабул</t>"
  })
  void undoesWhatWasEncodedTwice(String spoilt, String meant) {
    assertThat(Decoder.decode(spoilt.getBytes(StandardCharsets.UTF_8), "").text()).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"« CAFÉ»", "“AMANHÃ”", "SÃO PAULO – “NÃO”", "ESPAÑA… É’", "Ørsted »", "NÃ“O é"})
  void leavesCapitalsBeforePunctuationAlone(String text) {
    assertThat(Decoder.decode(text.getBytes(StandardCharsets.UTF_8), "").text()).isEqualTo(text);
  }

  @Test
  void joinsTheHalvesOfAPairThatWereWrittenByThemselves() {
    byte[] cesu = {
      '<', 't', '>', (byte) 0xED, (byte) 0xA0, (byte) 0xBD, (byte) 0xED, (byte) 0xB8, (byte) 0x80
    };

    assertThat(Decoder.decode(cesu, "").text()).isEqualTo("<t>😀");
  }

  @Test
  void takesAStrayByteInAWordForItsAccent() {
    byte[] bytes = "<t>Кабул</t><t>Les nxgociations</t>".getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("xg")] = (byte) 0xE9;

    assertThat(Decoder.decode(bytes, "").text()).isEqualTo("<t>Кабул</t><t>Les négociations</t>");
  }

  @Test
  void choosesAmongTheSetsOfALanguageByItsLetters() {
    byte[] koi8 =
        "<language>ru</language><t>Переговоры возобновлены</t>".getBytes(Charset.forName("koi8-r"));

    assertThat(Decoder.decode(koi8, "").text()).contains("Переговоры");
  }
}
