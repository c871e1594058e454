package io.wirewatch.enrich.opennlp;

import io.wirewatch.enrich.names.model.NameModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/** Turns OpenNLP's models into the form that the name finder searches with. */
public final class NameModels {
  private NameModels() {}

  /** The same weights, laid out for speed. */
  public static NameModel of(AbstractModel model) {
    Map<String, Context> features = weights(model);
    String[] outcomes = (String[]) model.getDataStructures()[2];
    NameModel.Builder builder = new NameModel.Builder(features.size());
    features.forEach((text, context) -> add(builder, text, context, outcomes));
    return builder.build();
  }

  /** The weights of a model by feature. */
  @SuppressWarnings("unchecked")
  static Map<String, Context> weights(AbstractModel model) {
    return (Map<String, Context>) model.getDataStructures()[1];
  }

  private static void add(
      NameModel.Builder builder, String text, Context context, String[] outcomes) {
    List<String> names = new ArrayList<>();
    for (int outcome : context.getOutcomes()) {
      names.add(outcomes[outcome]);
    }
    builder.add(FeatureText.parse(text), names, context.getParameters());
  }
}
