package io.wirewatch.enrich.opennlp.train;

import io.wirewatch.enrich.names.model.Label;
import io.wirewatch.enrich.names.model.NameModel;
import io.wirewatch.enrich.opennlp.FeatureText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.perceptron.PerceptronModel;

/**
 * Weights as they were learnt.
 *
 * @param features the features by number
 * @param sums for each feature and label the sum of its weight over all steps
 * @param steps number of steps
 */
record TrainedWeights(long[] features, double[] sums, int steps) {
  /**
   * The model in OpenNLP's form. Weights smaller than {@code least} are left out and the rest are
   * rounded: that changes next to no label and makes the file a third of the size.
   */
  AbstractModel model(double least) {
    List<String> predicates = new ArrayList<>();
    List<Context> contexts = new ArrayList<>();
    for (int f = 0; f < features.length; f++) {
      int[] labels = new int[Label.COUNT];
      double[] values = new double[Label.COUNT];
      int kept = 0;
      for (int label = 0; label < Label.COUNT; label++) {
        double weight = sums[f * Label.COUNT + label] / steps;
        if (Math.abs(weight) >= least) {
          labels[kept] = label;
          values[kept++] = Math.rint(weight * NameModel.GRAIN) / NameModel.GRAIN;
        }
      }
      if (kept > 0) {
        predicates.add(FeatureText.of(features[f]));
        contexts.add(new Context(Arrays.copyOf(labels, kept), Arrays.copyOf(values, kept)));
      }
    }
    String[] outcomes = new String[Label.COUNT];
    for (int label = 0; label < Label.COUNT; label++) {
      outcomes[label] = Label.name(label);
    }
    return new PerceptronModel(
        contexts.toArray(Context[]::new), predicates.toArray(String[]::new), outcomes);
  }
}
