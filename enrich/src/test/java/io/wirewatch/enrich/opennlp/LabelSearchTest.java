package io.wirewatch.enrich.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.gazetteer.Lists;
import io.wirewatch.enrich.names.model.DocumentWords;
import io.wirewatch.enrich.names.model.Label;
import io.wirewatch.enrich.names.model.LabelSearch;
import io.wirewatch.enrich.names.model.ListHints;
import io.wirewatch.enrich.names.model.NameModel;
import io.wirewatch.enrich.names.model.SentenceFeatures;
import io.wirewatch.enrich.places.Gazetteer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The search keeps sums and shares them; a plain one that asks everything anew is its measure. */
class LabelSearchTest {
  private static final int BEAM = 4;

  private record Path(Path before, int label, double score) {}

  @Test
  void findsTheLabelsOfAPlainSearch() {
    NameModel model = NameModels.of(NameModelFile.shippedModel());
    LabelSearch search = new LabelSearch(model, NameModelFile.shippedClasses(), BEAM);
    SentenceFeatures plain = new SentenceFeatures(NameModelFile.shippedClasses());
    ListHints hints = new ListHints(Gazetteer.shipped(), Lists.names());
    int named = 0;
    for (List<String> tokens : SetTexts.sentences()) {
      int[] listed = hints.of(tokens);
      DocumentWords document = new DocumentWords(List.of(tokens));
      search.features().of(tokens, listed, document);
      plain.of(tokens, listed, document);
      int[] labels = search.label();
      assertThat(labels).as("%s", tokens).isEqualTo(plainly(model, plain, tokens.size()));
      named += Label.runs(labels, labels.length).size();
    }
    assertThat(named).isGreaterThan(500);
  }

  private static int[] plainly(NameModel model, SentenceFeatures features, int length) {
    List<Path> best = List.of(new Path(null, Label.OUTSIDE, 0));
    for (int i = 0; i < length; i++) {
      Path[] next = new Path[BEAM];
      for (Path path : best) {
        int that = path.before() == null ? Label.OUTSIDE : path.before().label();
        float[] scores = model.scores(SetTexts.context(features, i, path.label(), that));
        for (int label = 0; label < Label.COUNT; label++) {
          if (Label.follows(path.label(), label) && (i + 1 < length || !Label.leavesOpen(label))) {
            offer(next, new Path(path, label, path.score() + scores[label]));
          }
        }
      }
      best = Arrays.stream(next).filter(Objects::nonNull).toList();
    }
    List<Integer> labels = new ArrayList<>();
    for (Path path = best.get(0); path.before() != null; path = path.before()) {
      labels.add(0, path.label());
    }
    return labels.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void offer(Path[] best, Path path) {
    int at = best.length;
    while (at > 0 && (best[at - 1] == null || best[at - 1].score() < path.score())) {
      at--;
    }
    if (at < best.length) {
      System.arraycopy(best, at, best, at + 1, best.length - at - 1);
      best[at] = path;
    }
  }
}
