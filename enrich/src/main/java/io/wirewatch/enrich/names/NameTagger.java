package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.gazetteer.ListFinder;
import io.wirewatch.enrich.gazetteer.Listed;
import io.wirewatch.enrich.text.Words;
import java.util.List;

/**
 * Finds every name in an article's title and body; a pure function of the article and the lists.
 */
public final class NameTagger {
  /** The text fields that are searched, in this order. */
  public static final List<String> FIELDS = List.of("title", "body");

  private final ListFinder groups;

  /** A tagger over a list of groups. */
  public NameTagger(ListFinder groups) {
    this.groups = groups;
  }

  /** The entities that an article in this language names. */
  public List<Entity> tag(Article article, String language) {
    List<Words> texts = FIELDS.stream().map(f -> Words.of(article.text(f))).toList();
    EntityAssembler assembler = new EntityAssembler();
    List<List<Listed>> listed = groups.find(texts);
    for (int t = 0; t < texts.size(); t++) {
      List<NameSpan> spans = listed.get(t).stream().map(NameTagger::span).toList();
      assembler.add(FIELDS.get(t), texts.get(t), spans);
    }
    return assembler.entities();
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
