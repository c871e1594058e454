package io.wirewatch.enrich.opennlp.train;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.enrich.names.NameTagger;
import io.wirewatch.enrich.names.model.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tagging tokens as an article is tagged: the tokens become a text, one sentence a line, and the
 * mentions found in it become runs of tokens.
 */
final class LabelledArticle {
  private final NameTagger tagger;

  LabelledArticle(NameTagger tagger) {
    this.tagger = tagger;
  }

  /** Persons, organisations and places in these sentences, as runs over all their tokens. */
  List<Label.Run> names(List<List<String>> sentences) {
    StringBuilder body = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (List<String> sentence : sentences) {
      for (String token : sentence) {
        starts.add(body.length());
        ends.add(body.length() + token.length());
        body.append(token).append(' ');
      }
      body.setCharAt(body.length() - 1, '\n');
    }
    Article article = Article.builder().id("labelled").body(body.toString()).language("en").build();
    List<Label.Run> runs = new ArrayList<>();
    for (Entity entity : tagger.tag(article, "en")) {
      int type = type(entity.type());
      for (Mention mention : entity.mentions()) {
        if (type >= 0) {
          runs.add(run(mention, type, starts, ends));
        }
      }
    }
    runs.sort(Comparator.comparingInt(Label.Run::from));
    return runs;
  }

  private static Label.Run run(
      Mention mention, int type, List<Integer> starts, List<Integer> ends) {
    int low = 0;
    int high = ends.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends.get(middle) <= mention.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int to = low;
    while (to < starts.size() && starts.get(to) < mention.end()) {
      to++;
    }
    return new Label.Run(low, to, type);
  }

  private static int type(EntityType type) {
    return switch (type) {
      case PERSON -> 0;
      case ORGANIZATION, ARMED_GROUP -> 1;
      case LOCATION -> 2;
      default -> -1;
    };
  }
}
