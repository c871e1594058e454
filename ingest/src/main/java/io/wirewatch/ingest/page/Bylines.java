package io.wirewatch.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Finds who wrote a page: what it declares, then what stands where names stand, then a line near
 * the headline that says so. A house that is declared as author gives way to a person on the page.
 */
final class Bylines {
  private static final String[] DECLARED = {
    "author",
    "article:author",
    "og:article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "dc:creator",
    "citation_author",
    "article:author_name",
    "cxenseparse:author",
    "shareaholic:article_author_name",
    "byl"
  };
  private static final Pattern WRITTEN_BY =
      Pattern.compile(
          "(?iU)written by|author|verfasst von|geschrieben von|von|autore?|écrit par|auteur|escrito por|autor|scritto da|door|skriven av|napisane przez|автор|yazan");
  private static final int[] PLACES = {
    Marks.AUTHOR_DATA,
    Marks.AUTHOR_CARD,
    Marks.AUTHOR_LINK,
    Marks.AUTHOR_PROPERTY,
    Marks.AUTHOR_NAME,
    Marks.LINK_IN_BYLINE,
    Marks.LINK_TO_AUTHOR,
    Marks.AUTHOR_NAMED
  };

  /** Bylines of this many elements under one roof are the names of one article. */
  private static final int MOST = 6;

  private static final int NEAR_BEFORE = 4;
  private static final int NEAR_AFTER = 14;
  private static final int LAST = 12;

  private final Look look;
  private final int headline;
  private final Surroundings surroundings;
  private final Names names;

  private Bylines(Look look, int headline) {
    this.look = look;
    this.headline = headline;
    this.surroundings = look.around(headline);
    this.names = new Names(look);
  }

  static List<String> of(Look look, String title) {
    Bylines bylines = new Bylines(look, look.headline(title));
    List<String> declared = bylines.declared();
    if (!declared.isEmpty() && !declared.stream().allMatch(bylines.names::isHouse)) {
      return declared;
    }
    List<String> found = bylines.onPage().or(bylines::inLines).orElse(List.of());
    boolean better = !found.isEmpty() && !found.stream().allMatch(bylines.names::isHouse);
    return better || declared.isEmpty() ? found : declared;
  }

  private List<String> declared() {
    List<String> named = new ArrayList<>();
    names(look.data().article().path("author"), named);
    List<String> inData = names.clean(named.stream());
    if (!inData.isEmpty() && !inData.stream().allMatch(names::isHouse)) {
      return inData;
    }
    List<String> inMeta =
        Stream.of(DECLARED)
            .map(name -> names.clean(look.meta().all(name).stream()))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .or(this::labelled)
            .orElse(List.of());
    return inMeta.isEmpty() || (!inData.isEmpty() && inMeta.stream().allMatch(names::isHouse))
        ? inData
        : inMeta;
  }

  /** Systems say "Written by" and the name in a pair of elements made for Twitter. */
  private Optional<List<String>> labelled() {
    return look.meta()
        .first("twitter:label1")
        .filter(label -> WRITTEN_BY.matcher(label).matches())
        .map(label -> names.clean(look.meta().all("twitter:data1").stream()))
        .filter(found -> !found.isEmpty());
  }

  private Optional<List<String>> onPage() {
    List<String> house = null;
    for (int place : PLACES) {
      List<Element> found =
          look.roster().marked(place).stream().filter(e -> !surroundings.hold(e)).toList();
      List<String> clean = ofFirst(found);
      if (!clean.isEmpty() && !clean.stream().allMatch(names::isHouse)) {
        return Optional.of(clean);
      }
      house = house == null && !clean.isEmpty() ? clean : house;
    }
    return Optional.ofNullable(house);
  }

  /** The names of the first element that holds any, and of its neighbours of the same kind. */
  private List<String> ofFirst(List<Element> found) {
    for (int i = 0; i < Math.min(found.size(), MOST); i++) {
      Element first = found.get(i);
      List<String> one = names.clean(Stream.of(text(first)));
      if (!one.isEmpty()) {
        List<String> all =
            names.clean(
                found.stream()
                    .skip(i)
                    .limit(MOST)
                    .filter(e -> isNeighbour(e, first))
                    .map(Bylines::text));
        return all.size() > 1 && !all.stream().allMatch(Names::isPerson) ? one : all;
      }
    }
    return List.of();
  }

  private static boolean isNeighbour(Element element, Element first) {
    if (element == first) {
      return true;
    }
    boolean alike = element.normalName().equals(first.normalName());
    Element roof = element.parent();
    Element firstRoof = first.parent();
    return alike
        && roof != null
        && firstRoof != null
        && !element.parents().contains(first)
        && (roof == firstRoof || (roof.parent() == firstRoof.parent() && roof != firstRoof))
        && roof.normalName().equals(firstRoof.normalName());
  }

  private static String text(Element element) {
    return element.hasAttr("content") ? element.attr("content") : element.text();
  }

  /** A line that is nothing but "By" and a name, near the headline or at the end of the text. */
  private Optional<List<String>> inLines() {
    List<Block> blocks = look.blocks();
    int from = Math.max(0, headline - NEAR_BEFORE);
    int to = Math.min(blocks.size(), headline + NEAR_AFTER);
    return Stream.concat(
            blocks.subList(from, to).stream(),
            blocks.subList(to, blocks.size()).stream().limit(LAST * LAST))
        .map(block -> ownNames(block))
        .filter(found -> !found.isEmpty())
        .findFirst();
  }

  private List<String> ownNames(Block block) {
    List<String> found = names.inLine(block.text());
    return found.isEmpty() || surroundings.hold(block.holder()) ? List.of() : found;
  }

  private void names(JsonNode author, List<String> named) {
    if (author.isTextual()) {
      named.add(author.asText());
    } else if (author.isArray()) {
      author.forEach(a -> names(a, named));
    } else if (author.has("name")) {
      names(author.path("name"), named);
    } else if (author.has("@id")) {
      JsonNode referred = look.data().byId(author.path("@id").asText());
      StructuredData.text(referred, "name").ifPresent(named::add);
    }
  }
}
