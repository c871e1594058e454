package io.wirewatch.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.text.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitledPersonsTest {

  @Test
  void takesNoRankThatIsCutShortForATown() {
    assertThat(withoutRanks("Brig Otim Lakor spoke first.", 0)).isEmpty();
    assertThat(withoutRanks("He asked Brig. Otim Lakor about it.", 2)).isEmpty();
  }

  @Test
  void leavesATownThatNoNameFollows() {
    assertThat(withoutRanks("The train to Brig was late.", 3)).hasSize(1);
    assertThat(withoutRanks("They stopped in Brig.", 3)).hasSize(1);
  }

  private static List<NameSpan> withoutRanks(String text, int word) {
    NameSpan town = new NameSpan(word, word + 1, EntityType.LOCATION, FoundBy.MODEL, null, 0.9);
    return TitledPersons.withoutRanks(Words.of(text), List.of(town));
  }
}
