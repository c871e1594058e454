package io.wirewatch.ingest.websub;

import io.wirewatch.ingest.text.Links;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a feed's publisher lets us subscribe.
 *
 * @param hub URL of the hub
 * @param topic the feed by the name that the hub knows: its {@code rel=self}
 */
public record HubLinks(String hub, String topic) {
  private static final int HEAD = 32 * 1024;
  private static final Pattern HEADER_LINK = Pattern.compile("<([^>]*)>([^<]*)");
  private static final Pattern REL =
      Pattern.compile("rel\\s*=\\s*[\"']?([^\"';,>]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern HREF =
      Pattern.compile("href\\s*=\\s*[\"']([^\"']+)[\"']", Pattern.CASE_INSENSITIVE);
  private static final Pattern FEED_LINK =
      Pattern.compile("<(?:\\w+:)?link\\s[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ITEM = Pattern.compile("<(?:item|entry)[\\s>]");

  /**
   * What an answer names; its headers count before its body.
   *
   * @param linkHeaders values of {@code Link}
   * @param body the feed; empty where there is none
   * @param url the address that answered, the topic where no {@code rel=self} is given
   */
  public static Optional<HubLinks> of(List<String> linkHeaders, byte[] body, String url) {
    Found found = new Found(url);
    for (String header : linkHeaders) {
      Matcher link = HEADER_LINK.matcher(header);
      while (link.find()) {
        found.add(link.group(2), link.group(1));
      }
    }
    String head = new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.UTF_8);
    Matcher item = ITEM.matcher(head);
    Matcher link = FEED_LINK.matcher(item.find() ? head.substring(0, item.start()) : head);
    while (link.find()) {
      Matcher href = HREF.matcher(link.group());
      if (href.find()) {
        found.add(link.group(), href.group(1).replace("&amp;", "&"));
      }
    }
    return found.links();
  }

  private static final class Found {
    private final String url;
    private String hub;
    private String self;

    Found(String url) {
      this.url = url;
    }

    void add(String attributes, String target) {
      Matcher rel = REL.matcher(attributes);
      if (!rel.find()) {
        return;
      }
      String resolved = Links.resolve(url, target);
      if (!Links.isWeb(resolved)) {
        return;
      }
      List<String> rels = List.of(rel.group(1).strip().toLowerCase(Locale.ROOT).split("\\s+"));
      hub = hub == null && rels.contains("hub") ? resolved : hub;
      self = self == null && rels.contains("self") ? resolved : self;
    }

    Optional<HubLinks> links() {
      return Optional.ofNullable(hub).map(found -> new HubLinks(found, self == null ? url : self));
    }
  }
}
