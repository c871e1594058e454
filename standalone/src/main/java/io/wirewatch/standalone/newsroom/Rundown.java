package io.wirewatch.standalone.newsroom;

import io.wirewatch.standalone.newsroom.Newsroom.Dispatch;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what is out at a given time: of each article its newest released version.
 *
 * @param newsroom what there is to tell
 * @param start when the show began
 */
public record Rundown(Newsroom newsroom, Instant start) {

  /**
   * An article that is out.
   *
   * @param dispatch its newest version
   * @param publishedAt when its first version came out
   * @param updatedAt when this version came out
   */
  public record Released(Dispatch dispatch, Instant publishedAt, Instant updatedAt) {

    /** Its page, relative to the server's root. */
    public String path() {
      return "/" + dispatch.header().outlet() + "/" + dispatch.header().slug();
    }
  }

  /** What an outlet shows at a time, newest first. */
  public List<Released> of(String outlet, Instant now) {
    Map<String, Released> bySlug = new LinkedHashMap<>();
    for (Dispatch dispatch : newsroom.dispatches()) {
      Instant at = start.plus(dispatch.release());
      if (dispatch.header().outlet().equals(outlet) && !at.isAfter(now)) {
        Released first = bySlug.get(dispatch.header().slug());
        Instant published = first == null ? at : first.publishedAt();
        bySlug.put(dispatch.header().slug(), new Released(dispatch, published, at));
      }
    }
    return newestFirst(bySlug.values());
  }

  /** One article of an outlet, where it is out. */
  public Optional<Released> page(String outlet, String slug, Instant now) {
    return of(outlet, now).stream()
        .filter(r -> r.dispatch().header().slug().equals(slug))
        .findFirst();
  }

  private static List<Released> newestFirst(Collection<Released> released) {
    return released.stream()
        .sorted(java.util.Comparator.comparing(Released::updatedAt).reversed())
        .toList();
  }
}
