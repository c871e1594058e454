package io.wirewatch.proving.scoreboard;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.Mention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/**
 * A peer: OpenNLP's name finder as it comes, with its own features, three models one after the
 * other.
 *
 * <p>The models are trained here on what our own tagger says of made news: for the price of a look
 * only their number and features matter, not how well they judge.
 */
final class PlainNameFinder implements Consumer<Article> {
  private static final List<String> TYPES = List.of("PERSON", "LOCATION", "ORGANIZATION");

  private final List<NameFinderME> finders = new ArrayList<>();
  private int found;

  PlainNameFinder(List<EnrichedArticle> tagged) {
    for (String type : TYPES) {
      finders.add(new NameFinderME(train(type, tagged)));
    }
  }

  private static TokenNameFinderModel train(String type, List<EnrichedArticle> tagged) {
    List<NameSample> samples = tagged.stream().map(article -> sample(type, article)).toList();
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 20);
    parameters.put("PrintMessages", false);
    try {
      return NameFinderME.train(
          "en",
          type,
          ObjectStreamUtils.createObjectStream(samples),
          parameters,
          new TokenNameFinderFactory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NameSample sample(String type, EnrichedArticle article) {
    Span[] tokens = SimpleTokenizer.INSTANCE.tokenizePos(article.article().body());
    List<Span> names = new ArrayList<>();
    for (Entity entity : article.entities()) {
      if (entity.type().name().equals(type)) {
        for (Mention mention : entity.mentions()) {
          if (mention.field().equals("body")) {
            within(tokens, mention, type, names);
          }
        }
      }
    }
    names.sort(null);
    return new NameSample(words(article.article().body()), names.toArray(Span[]::new), true);
  }

  private static void within(Span[] tokens, Mention mention, String type, List<Span> names) {
    int from = -1;
    int to = -1;
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i].getStart() < mention.end() && tokens[i].getEnd() > mention.start()) {
        from = from < 0 ? i : from;
        to = i + 1;
      }
    }
    Span span = from < 0 ? null : new Span(from, to, type);
    if (span != null && names.stream().noneMatch(span::intersects)) {
      names.add(span);
    }
  }

  private static String[] words(String text) {
    return SimpleTokenizer.INSTANCE.tokenize(text);
  }

  @Override
  public void accept(Article article) {
    String[] words = words(article.body());
    for (NameFinderME finder : finders) {
      found += finder.find(words).length;
      finder.clearAdaptiveData();
    }
  }

  /** How many names were found, so that nobody can say the work was left out. */
  int found() {
    return found;
  }
}
