package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.SourceRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {
  private static final SourceRef DAILY = new SourceRef("daily", "Daily", "PK", "en", "C", null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KABUL (Reuters) - Three men were held on Sunday.|agency:reuters
          PESHAWAR, Pakistan (AP) — Three men were held.|agency:ap
          Three men were held, a guard told Reuters.|agency:reuters
          The guards held three men, AFP reported.|agency:afp
          Three men were held at the gate.|source:daily
          The app was blocked and the pa system failed.|source:daily
          """)
  void namesTheAgencyThatIsCredited(String body, String origin) {
    assertThat(Origins.of(article(body, List.of()), DAILY)).isEqualTo(origin);
  }

  @Test
  void namesTheAgencyOfTheByline() {
    assertThat(Origins.of(article("Three men were held.", List.of("Agence France-Presse")), DAILY))
        .isEqualTo("agency:afp");
  }

  @Test
  void countsAPublisherFamilyOnce() {
    SourceRef sister = new SourceRef("weekly", "Weekly", "PK", "en", "C", "daily-media");
    assertThat(Origins.of(article("Three men were held.", List.of()), sister))
        .isEqualTo("family:daily-media");
  }

  private static Article article(String body, List<String> authors) {
    return Article.builder().id("a").title("Three held").body(body).authors(authors).build();
  }
}
