package io.wirewatch.enrich.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import org.junit.jupiter.api.Test;

/** Our sums against OpenNLP's own features and its own evaluation of its own model. */
class OpenNlpWordClassesTest {
  @Test
  void givesEachWordTheClassThatOpenNlpGives() throws IOException {
    POSModel read;
    try (InputStream in = getClass().getResourceAsStream("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
      read = new POSModel(in);
    }
    MaxentModel model = read.getArtifact("pos.model");
    POSContextGenerator contexts = read.getFactory().getPOSContextGenerator();
    OpenNlpWordClasses ours = new OpenNlpWordClasses();
    int asked = 0;
    for (List<String> sentence : SetTexts.sentences()) {
      String[] tokens = sentence.toArray(String[]::new);
      String[] tags = ours.tag(tokens);
      for (int i = 0; i < tokens.length; i++) {
        if (!ours.isCertain(tokens[i])) {
          asked++;
          double[] theirs = model.eval(contexts.getContext(i, tokens, tags, null));
          assertThat(tags[i])
              .as("%s in %s", tokens[i], sentence)
              .isEqualTo(model.getBestOutcome(theirs));
        }
      }
    }
    assertThat(asked).isGreaterThan(3000);
  }
}
