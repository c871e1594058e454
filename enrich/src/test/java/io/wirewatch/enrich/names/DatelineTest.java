package io.wirewatch.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.enrich.opennlp.NameModelFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatelineTest {
  private final NameTagger tagger = NameModelFile.tagger();

  @Test
  void takesNoWireForThePlaceThatItIsNamedAfter() {
    String body =
        "SARAVENA, Colombia (Cordillera) - A drone dropped a bomb on a market on Thursday.";
    assertThat(places(body)).contains("Colombia").doesNotContain("Cordillera");
  }

  @Test
  void leavesThePlaceThatABracketNames() {
    String body = "LA PAZ (Bolivia) - Miners blocked two roads on Thursday, the police said.";
    assertThat(places(body)).contains("Bolivia");
  }

  @Test
  void leavesPlacesOfTheText() {
    String body = "The ministry in Kabul, Afghanistan (Cordillera was not asked) - said nothing.";
    assertThat(places(body)).contains("Kabul", "Cordillera");
  }

  private List<String> places(String body) {
    Article article = Article.builder().id("a").title("").body(body).build();
    return tagger.tag(article, "en").stream()
        .filter(entity -> entity.type() == EntityType.LOCATION)
        .map(Entity::name)
        .toList();
  }
}
