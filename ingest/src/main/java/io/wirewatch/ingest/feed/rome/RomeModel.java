package io.wirewatch.ingest.feed.rome;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.wirewatch.ingest.feed.markup.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Reads Rome's model of a mended feed. */
public final class RomeModel {
  private RomeModel() {}

  /**
   * The model, its entries in the items' order. Where Rome refuses the document it knows nothing of
   * it, and the field rules after Rome's decide.
   */
  public static Model read(Tag root, List<Tag> items) {
    try {
      SyndFeed feed = new SyndFeedInput(false, Locale.ROOT).build(RomeDocument.of(root, items));
      if (feed.getEntries().size() == items.size()) {
        return model(feed);
      }
    } catch (FeedException | RuntimeException refused) {
      // Rome throws what its parsers meet; none of it may stop the feed.
    }
    return new Model(
        null, null, null, List.of(), items.stream().map(i -> Model.Entry.unknown()).toList());
  }

  private static Model model(SyndFeed feed) {
    return new Model(
        feed.getTitle(),
        feed.getLink(),
        feed.getLanguage(),
        persons(feed.getAuthors(), feed.getAuthor()),
        feed.getEntries().stream().map(RomeModel::entry).toList());
  }

  private static Model.Entry entry(SyndEntry entry) {
    return new Model.Entry(
        entry.getUri(),
        entry.getTitle(),
        entry.getLink(),
        value(entry.getDescription()),
        entry.getContents().stream().map(RomeModel::value).filter(Objects::nonNull).toList(),
        persons(entry.getAuthors(), entry.getAuthor()),
        entry.getCategories().stream()
            .map(SyndCategory::getName)
            .filter(name -> name != null && !name.isBlank())
            .toList(),
        entry.getEnclosures().stream()
            .map(e -> new Model.Medium(e.getUrl(), e.getType(), e.getLength()))
            .toList());
  }

  private static String value(SyndContent content) {
    return content == null ? null : content.getValue();
  }

  private static List<Model.Person> persons(List<SyndPerson> persons, String alone) {
    if (persons != null && !persons.isEmpty()) {
      return persons.stream().map(p -> new Model.Person(p.getName(), p.getEmail())).toList();
    }
    return alone == null || alone.isBlank() ? List.of() : List.of(new Model.Person(alone, null));
  }
}
