package io.wirewatch.ingest.identity;

import io.wirewatch.ingest.text.PlainText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gives articles their ids.
 *
 * <p>The id is the hash of the link's key, not of a guid: guids churn, and careless feeds give two
 * items the same one. A declared canonical link decides only where the publisher is the same, so
 * that no site can take over another's article.
 */
public final class ArticleIdentity {
  private static final int LONGEST_HOME = 1;
  private final Publishers publishers;
  private final Consumer<String> counted;

  /** Identities that nobody counts. */
  public ArticleIdentity(Publishers publishers) {
    this(publishers, rule -> {});
  }

  private ArticleIdentity(Publishers publishers, Consumer<String> counted) {
    this.publishers = publishers;
    this.counted = counted;
  }

  /** The same, telling the name of each rule that applies. */
  public ArticleIdentity counting(Consumer<String> rules) {
    return new ArticleIdentity(publishers, rules);
  }

  /**
   * The identity of the article behind a link.
   *
   * @param link after redirects
   * @param canonical as the page declares it, absolute; may be null
   * @return empty where the link is no web link
   */
  public Optional<Identity> identify(String link, String canonical) {
    return WebAddress.of(link).map(address -> identify(address, link, canonical));
  }

  private Identity identify(WebAddress address, String link, String canonical) {
    LinkRules.Ruled shown = LinkRules.address(link).orElseThrow();
    Optional<WebAddress> declared = WebAddress.of(canonical);
    String refusal = declared.map(d -> refusal(address, d)).orElse(null);
    boolean believed = declared.isPresent() && refusal == null;
    String decisive = believed ? canonical : link;
    LinkRules.Ruled key = LinkRules.key(decisive).orElseThrow();
    List<String> rules = new ArrayList<>(key.applied());
    if (believed && !key.link().equals(LinkRules.key(link).orElseThrow().link())) {
      rules.add("canonical");
    }
    if (refusal != null) {
      rules.add(refusal);
    }
    rules.forEach(counted);
    String url = believed ? LinkRules.address(canonical).orElseThrow().link() : shown.link();
    return new Identity(Hashes.of(key.link()), url, canonical, believed, rules);
  }

  /** Why a declared canonical link is not believed; null where it is. */
  private String refusal(WebAddress address, WebAddress canonical) {
    if (!publishers.same(address.host(), canonical.host())) {
      return "canonical-foreign";
    }
    boolean home = canonical.path().length() <= LONGEST_HOME && canonical.query().isEmpty();
    boolean deeper = address.path().length() > LONGEST_HOME || !address.query().isEmpty();
    return home && deeper ? "canonical-home" : null;
  }

  /** The id of an article without a link: guid before title, within its source. */
  public static Optional<String> withoutLink(String sourceId, String guid, String title) {
    if (guid != null && !guid.isBlank()) {
      return Optional.of(Hashes.of("guid", sourceId, guid.strip()));
    }
    String line = title == null ? "" : PlainText.line(title);
    return line.isEmpty() ? Optional.empty() : Optional.of(Hashes.of("title", sourceId, line));
  }

  /** The key under which a source's items are remembered: link, else guid, else title. */
  public static Optional<String> itemKey(String sourceId, String link, String guid, String title) {
    return LinkRules.key(link)
        .map(key -> Hashes.of("link", key.link()))
        .or(() -> withoutLink(sourceId, guid, title));
  }

  /** The hash of title and body, blind to layout, case and invisible characters. */
  public static String contentHash(String title, String body) {
    return Hashes.of(comparable(title), comparable(body));
  }

  static String comparable(String text) {
    String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC);
    return plain
        .replaceAll("(?U)[\\p{Cf}&&[^\\u200c\\u200d]]", "")
        .replaceAll("(?U)\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
