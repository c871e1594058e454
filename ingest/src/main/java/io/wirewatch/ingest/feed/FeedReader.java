package io.wirewatch.ingest.feed;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.ingest.feed.FeedReading.NotAFeed;
import io.wirewatch.ingest.feed.markup.FeedText;
import io.wirewatch.ingest.feed.markup.FeedTree;
import io.wirewatch.ingest.feed.markup.Tag;
import io.wirewatch.ingest.feed.rome.Model;
import io.wirewatch.ingest.feed.rome.RomeModel;
import io.wirewatch.ingest.text.Decoded;
import io.wirewatch.ingest.text.Decoder;
import io.wirewatch.ingest.text.Headers;
import io.wirewatch.ingest.text.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a feed of any format from its bytes; never throws, whatever the bytes are. */
public final class FeedReader {
  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int MOST_ITEMS = 2_000;
  private static final int LONGEST_WRAPPER = 200;
  private static final Pattern WRAPPER =
      Pattern.compile("\"?(?:\\)\\]\\}',?|[\\w.$ ]+[=(]|[\\s\\[(;])*");
  private static final Set<String> TELLING = Set.of("item", "channel", "title");

  /**
   * Reads a feed.
   *
   * @param bytes the body, decompressed
   * @param headers of the answer, names in any case
   * @param url the address that answered; may be null
   */
  public FeedReading read(byte[] bytes, Map<String, String> headers, String url) {
    if (bytes.length > MOST_BYTES) {
      return new NotAFeed(Reason.TOO_LARGE, bytes.length + " bytes, at most " + MOST_BYTES);
    }
    Headers known = new Headers(headers);
    Decoded decoded = Decoder.decode(bytes, known.contentType());
    String location = Links.resolve(url, known.contentLocation());
    String base = known.contentLocation().isEmpty() || !Links.isWeb(location) ? url : location;
    String start = decoded.text().stripLeading();
    start = start.startsWith("\uFEFF") ? start.substring(1).stripLeading() : start;
    int object = json(start);
    if (object >= 0) {
      // In quotes it is a string that holds the feed.
      String json = start.startsWith("\"") ? start : start.substring(object);
      FeedReading reading = JsonFeed.read(json, decoded.charset(), base);
      if (reading instanceof Feed || start.indexOf('<') < 0) {
        return reading;
      }
    }
    Optional<FeedTree.Parsed> parsed = FeedTree.parse(decoded.text(), base, MOST_ITEMS);
    if (parsed.isEmpty() || !isFeed(parsed.get().root())) {
      return wrappedJson(start)
          .map(json -> JsonFeed.read(json, decoded.charset(), base))
          .orElseGet(() -> new NotAFeed(Reason.NOT_A_FEED, "no element begins a feed"));
    }
    return assemble(parsed.get(), decoded, known);
  }

  /** Where JSON begins: at once, or after a call, a variable, a guard or a bracket around it. */
  private static int json(String start) {
    int object = start.indexOf('{');
    boolean wrapped =
        object >= 0
            && object <= LONGEST_WRAPPER
            && WRAPPER.matcher(start.substring(0, object)).matches();
    return wrapped ? object : -1;
  }

  /** A JSON Feed in a page, or behind what a server said of its troubles. */
  private static Optional<String> wrappedJson(String start) {
    String text = start.contains("&quot;") ? FeedText.unescaped(start) : start;
    int version = text.indexOf("jsonfeed.org/version");
    int object = version < 0 ? -1 : text.lastIndexOf('{', version);
    return object < 0 ? Optional.empty() : Optional.of(text.substring(object));
  }

  /** RDF and {@code channel} are used by others too: they have to hold something of a feed. */
  private static boolean isFeed(Tag root) {
    return root.name().equals("rss")
        || root.name().equals("feed")
        || root.children().stream().anyMatch(child -> TELLING.contains(child.name()));
  }

  private static Feed assemble(FeedTree.Parsed parsed, Decoded decoded, Headers headers) {
    Tag root = parsed.root();
    boolean atom = root.name().equals("feed");
    List<Tag> items = root.all("item", "entry").filter(Tag::saysSomething).toList();
    List<Note> notes = new ArrayList<>();
    if (parsed.cut()) {
      notes.add(new Note(-1, Reason.TOO_MANY_ITEMS, "only the first " + MOST_ITEMS + " were read"));
    }
    Tag feed = atom ? root : root.first("channel").orElse(root);
    Model model = RomeModel.read(root, items);
    List<FeedEntry> entries = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = new Item(model.entries().get(i), items.get(i), feed, model, atom);
      entries.add(EntryRules.entry(item, i, notes));
    }
    return FeedRules.feed(format(root), feed, model, decoded.charset(), headers, entries, notes);
  }

  private static String format(Tag root) {
    return switch (root.name()) {
      case "feed" -> root.attribute("version").equals("0.3") ? "atom-0.3" : "atom-1.0";
      case "rdf:rdf" -> "rss-1.0";
      case "channel" -> "rss-2.0";
      default -> {
        String version = root.attribute("version").strip().toLowerCase(Locale.ROOT);
        yield version.matches("0\\.9\\d?|2\\.0|2|1\\.0") ? "rss-" + version : "rss-2.0";
      }
    };
  }
}
