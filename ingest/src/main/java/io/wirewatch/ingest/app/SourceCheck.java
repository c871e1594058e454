package io.wirewatch.ingest.app;

import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.ingest.discover.FeedLinks;
import io.wirewatch.ingest.discover.NewsSitemap;
import io.wirewatch.ingest.discover.SourceReader;
import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedEntry;
import io.wirewatch.ingest.feed.FeedReading;
import io.wirewatch.ingest.fetch.Answering;
import io.wirewatch.ingest.fetch.Answering.Sense;
import io.wirewatch.ingest.publish.FeedAnswer;
import io.wirewatch.ingest.robots.Robots;
import io.wirewatch.ingest.schedule.Freshness;
import io.wirewatch.runtime.egress.Egress;
import io.wirewatch.runtime.egress.Fetch;
import io.wirewatch.runtime.egress.FetchResult;
import io.wirewatch.runtime.egress.FetchResult.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Looks at a URL as a source: {@code sources check}. It says what it found there, what else the
 * site offers, and what a poll would bring. It keeps our manners: robots.txt first, a second
 * between two requests.
 */
public final class SourceCheck {
  private static final int MOST_TRIED = 10;
  private static final int SHOWN = 5;

  private final Egress egress;
  private final String agent;
  private final InstantSource clock;
  private final Duration spacing;
  private final SourceReader reader = new SourceReader();

  /**
   * A check through a door.
   *
   * @param agent what we call ourselves; robots.txt knows us by what stands before the version
   * @param spacing time between two requests
   */
  public SourceCheck(Egress egress, String agent, InstantSource clock, Duration spacing) {
    this.egress = egress;
    this.agent = IngestService.productToken(agent);
    this.clock = clock;
    this.spacing = spacing;
  }

  /**
   * What was found.
   *
   * @param url the URL looked at
   * @param robots what robots.txt says of it
   * @param sources what may be listed as a source, the best first
   * @param tried what was asked for besides, with what came
   * @param error why nothing was found; absent where something was
   */
  public record Answer(
      String url, Rules robots, List<Found> sources, List<String> tried, String error) {}

  /** What robots.txt says. */
  public record Rules(
      boolean allowed, Duration crawlDelay, List<String> sitemaps, String trouble) {}

  /**
   * Something that can be a source.
   *
   * @param kind how to list it
   * @param how where it was found
   * @param items how many items it shows, all of which a first poll would bring
   * @param fullText how many of them hold their whole text, so that no page is fetched
   * @param conditional whether it answers conditional requests
   * @param freshFor how long it asks us to wait
   */
  public record Found(
      SourceKind kind,
      String url,
      String how,
      String title,
      String language,
      int items,
      long fullText,
      Instant newest,
      boolean conditional,
      Duration freshFor,
      List<String> titles) {}

  /** Looks at a URL. */
  public Answer answer(String url) throws InterruptedException {
    return answer(url, Map.of());
  }

  /**
   * Looks at a URL.
   *
   * @param selectors of a listing page, by what they select; none where the URL is to tell its kind
   */
  public Answer answer(String url, Map<String, String> selectors) throws InterruptedException {
    Robots robots = robots(egress.fetch(Fetch.get(Robots.locationFor(url))), url);
    Rules rules =
        new Rules(robots.allows(url), robots.crawlDelay(), robots.sitemaps(), robots.detail());
    if (!robots.allows(url)) {
      String why = robots.trouble() == null ? "robots.txt forbids it" : robots.detail();
      return new Answer(url, rules, List.of(), List.of(), why);
    }
    Visit visit = new Visit(robots, selectors);
    String error = visit.look(url, "the URL itself");
    if (visit.found.isEmpty() && selectors.isEmpty()) {
      visit.lookFurther(url);
    }
    return new Answer(url, rules, visit.found, visit.tried, visit.found.isEmpty() ? error : null);
  }

  /** One look at a site, at the pace that its robots.txt asks for. */
  private final class Visit {
    private final Robots robots;
    private final Map<String, String> selectors;
    private final Duration pause;
    private final List<Found> found = new ArrayList<>();
    private final List<String> tried = new ArrayList<>();
    private final Set<String> named = new LinkedHashSet<>();

    Visit(Robots robots, Map<String, String> selectors) {
      this.robots = robots;
      this.selectors = selectors;
      this.pause = robots.crawlDelay().compareTo(spacing) > 0 ? robots.crawlDelay() : spacing;
    }

    /** What the page and robots.txt name, then the usual places until one of them is a source. */
    void lookFurther(String url) throws InterruptedException {
      Set<String> ofPage = Set.copyOf(named);
      Set<String> places = new LinkedHashSet<>(named);
      places.addAll(FeedLinks.usual(url));
      robots.sitemaps().stream().filter(map -> map.contains("news")).forEach(places::add);
      for (String place : places.stream().limit(MOST_TRIED).toList()) {
        boolean enough = !found.isEmpty() && !ofPage.contains(place);
        if (!enough && robots.allows(place)) {
          look(place, how(place, ofPage));
        }
      }
    }

    private String how(String place, Set<String> ofPage) {
      if (ofPage.contains(place)) {
        return "named by the page";
      }
      return robots.sitemaps().contains(place) ? "named by robots.txt" : "a usual place";
    }

    /** Looks at one URL; gives the trouble in words where it holds no items. */
    String look(String url, String how) throws InterruptedException {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      FetchResult result = egress.fetch(Fetch.get(url));
      String trouble;
      if (result instanceof FetchResult.Failed failed) {
        trouble = failed.reason().wireName() + ": " + failed.detail();
      } else {
        Response response = (Response) result;
        Sense sense = Answering.of(response, clock.instant());
        trouble = sense instanceof Sense.Body ? body(response, how) : "HTTP " + response.status();
      }
      tried.add(url + ": " + Objects.requireNonNullElse(trouble, "found"));
      return trouble;
    }

    private String body(Response response, String how) {
      Map<String, String> headers = FeedAnswer.headers(response);
      String url = response.url().toString();
      byte[] body = response.body();
      SourceKind kind = kind(body);
      SourceReader.Outcome outcome =
          reader.read(candidate(url, kind, selectors), body, headers, url);
      if (outcome instanceof SourceReader.Outcome.Elsewhere elsewhere) {
        named.add(elsewhere.url());
        return "its items are at " + elsewhere.url();
      }
      FeedReading reading = ((SourceReader.Outcome.Items) outcome).reading();
      if (reading instanceof Feed feed) {
        found.add(found(feed, kind, url, how, response));
        return null;
      }
      if (kind == SourceKind.LISTING) {
        return ((FeedReading.NotAFeed) reading).detail();
      }
      named.addAll(FeedLinks.namedBy(SourceReader.text(body, headers), url));
      return "no feed: " + ((FeedReading.NotAFeed) reading).detail();
    }

    private SourceKind kind(byte[] body) {
      if (!selectors.isEmpty()) {
        return SourceKind.LISTING;
      }
      return NewsSitemap.begins(body) ? SourceKind.SITEMAP : SourceKind.FEED;
    }
  }

  private Found found(Feed feed, SourceKind kind, String url, String how, Response response) {
    boolean conditional =
        response.headers().first("ETag").isPresent()
            || response.headers().first("Last-Modified").isPresent();
    Duration freshFor =
        Freshness.of(name -> response.headers().first(name).orElse(null), clock.instant());
    return new Found(
        kind,
        url,
        how,
        feed.title(),
        feed.language(),
        feed.entries().size(),
        feed.entries().stream().filter(e -> e.plainContent().length() > 600).count(),
        feed.entries().stream()
            .map(FeedEntry::published)
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(null),
        conditional,
        freshFor,
        feed.entries().stream().limit(SHOWN).map(FeedEntry::title).toList());
  }

  private Robots robots(FetchResult result, String url) {
    if (result instanceof FetchResult.Failed failed) {
      return Robots.unanswered(failed.reason(), failed.detail());
    }
    Response response = (Response) result;
    if (response.status() == 200) {
      String type = response.headers().first("Content-Type").orElse("text/plain");
      return Robots.of(response.body(), type, Robots.locationFor(url), agent);
    }
    return Robots.saysAbsent(response.status())
        ? Robots.absent()
        : Robots.unanswered(Reason.HTTP_STATUS, "HTTP " + response.status());
  }

  private static Source candidate(String url, SourceKind kind, Map<String, String> selectors) {
    String host = URI.create(url).getHost();
    return new Source(
        "check",
        host,
        kind,
        url,
        selectors,
        null,
        null,
        null,
        null,
        null,
        true,
        Status.TEST,
        null,
        null,
        false,
        null,
        null);
  }
}
