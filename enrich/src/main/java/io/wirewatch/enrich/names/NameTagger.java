package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.gazetteer.ListFinder;
import io.wirewatch.enrich.gazetteer.Listed;
import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds every name in an article's title and body; a pure function of the article, the lists and
 * the model.
 *
 * <p>The lists speak in every language, the trained model in English. Then {@link SpanMerger}
 * chooses among names that overlap, {@link SecondPass} finds known names again, and {@link
 * PersonNames} gives a surname alone to the man who was named in full.
 */
public final class NameTagger {
  /** The text fields that are searched, in this order. */
  public static final List<String> FIELDS = List.of("title", "body");

  /** Longer texts are searched up to here: no article is longer, and time stays bounded. */
  private static final int LONGEST = 200_000;

  private static final int BODY = FIELDS.indexOf("body");

  private final ListFinder listed;
  private final PlaceNames places;
  private final NameBorders borders;
  private final NameFinder model;

  /** A tagger over lists, a gazetteer and a model. */
  public NameTagger(ListFinder listed, Gazetteer gazetteer, NameFinder model) {
    this.listed = listed;
    this.places = new PlaceNames(gazetteer);
    this.borders = new NameBorders(gazetteer);
    this.model = model;
  }

  /** The entities that an article in this language names. */
  public List<Entity> tag(Article article, String language) {
    List<Words> texts = FIELDS.stream().map(f -> Words.of(cut(article.text(f)), language)).toList();
    List<List<Listed>> found = listed.find(texts);
    boolean english = language == null || language.equals("en") || language.startsWith("en-");
    List<List<NameSpan>> byModel =
        english ? model.find(texts, new Recasing(texts.get(1))) : List.of(List.of(), List.of());
    List<List<NameSpan>> spans = new ArrayList<>();
    for (int t = 0; t < texts.size(); t++) {
      List<NameSpan> named = found.get(t).stream().map(NameTagger::span).toList();
      Words words = texts.get(t);
      List<NameSpan> known = TitledPersons.withoutRanks(words, borders.mend(words, byModel.get(t)));
      List<NameSpan> merged =
          new ArrayList<>(
              SpanMerger.merge(
                  words,
                  named,
                  known,
                  english ? OrganizationNames.find(words) : List.of(),
                  places.find(words, known, language)));
      if (english) {
        merged.addAll(TitledPersons.find(words, merged));
        merged = CuedNames.mend(words, merged);
      }
      spans.add(t == BODY ? Dateline.mend(words, merged) : merged);
    }
    List<List<NameSpan>> all = new SecondPass(texts).run(spans);
    EntityAssembler assembler = new EntityAssembler(new PersonNames(texts, all));
    for (int t = 0; t < texts.size(); t++) {
      assembler.add(FIELDS.get(t), texts.get(t), all.get(t));
    }
    return assembler.entities();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static NameSpan span(Listed found) {
    return new NameSpan(
        found.from(),
        found.to(),
        found.entry().type(),
        FoundBy.GAZETTEER,
        found.entry(),
        found.confidence());
  }
}
