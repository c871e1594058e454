package io.wirewatch.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Picks from a stretch of blocks those that belong to the article. */
final class Paragraphs {
  /** Short lines that editors and systems put between paragraphs, in the languages of the sources. */
  private static final Pattern INSERT =
      Pattern.compile(
          "(?iU)(?:advert(?:isement|ising)?|ad|anzeige|werbung|publicité|publicidad|pubblicità|reklama|реклама|reklam|annons|annonce"
              + "|story continues below.*|article continues (?:below|after).*|continue reading.*|loading\\W*|image \\d+ of \\d+"
              + "|\\d+ of \\d+|share this.*|share|tweet|email|print|comments?|related(?: content| articles?| stories| posts?)?"
              + "|read more|more|click to enlarge|view gallery|photo|video|play video|getty images|reuters|ap photo)[:.]?");

  /** Beginnings of lines that lead elsewhere or speak of the site itself. */
  private static final Pattern POINTER =
      Pattern.compile(
          "(?iU)(?:read (?:more|also|next|full|the full)|also read|see also|related(?: stor(?:y|ies)| articles?| posts?)?:|more (?:on|from)|watch:|listen:"
              + "|recommended:|don[’']t miss|you may also|sign up|subscribe|follow us|follow @|click here|download (?:our|the) app|join (?:our|us)"
              + "|(?:this|our) (?:web)?site uses cookies|we use cookies|by continuing to|© |\\(?(?:image|photo|picture|foto|photograph)s? ?(?:credit|by|courtesy|source)?:"
              + "|image (?:credit|source)|photo(?:graph)? by|lire aussi|à lire|lea también|lea más|leer más|lee también|le puede interesar|leia (?:também|mais)|veja também"
              + "|lesen sie|mehr zum thema|siehe auch|lees ook|leggi anche|czytaj (?:też|także|więcej)|zobacz (?:też|także)|читайте также|читать также|смотрите также"
              + "|baca juga|ayrıca|okuyun|اقرأ أيضا|यह भी पढ़ें|这也|延伸阅读|相关阅读|相關).*");

  private static final int SHORT = 40;

  private final Look look;
  private final List<Block> stretch;

  Paragraphs(Look look, List<Block> stretch) {
    this.look = look;
    this.stretch = stretch;
  }

  List<String> kept() {
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < stretch.size(); i++) {
      last.put(stretch.get(i).text(), i);
    }
    String title = title();
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < stretch.size(); i++) {
      Block block = stretch.get(i);
      boolean again = block.weight() > SHORT && last.get(block.text()) != i;
      boolean isTitle = block.text().equalsIgnoreCase(title);
      if (!again && !isTitle && isText(block) && !isIdleHeading(i)) {
        kept.add(block.text());
      }
    }
    return kept;
  }

  private String title() {
    String title = Headline.of(look);
    return title == null ? "" : title.strip();
  }

  /** A heading belongs to the text only where text follows it. */
  private boolean isIdleHeading(int at) {
    if (stretch.get(at).kind() != Block.Kind.HEADING) {
      return false;
    }
    for (int i = at + 1; i < stretch.size(); i++) {
      Block next = stretch.get(i);
      if (next.kind() != Block.Kind.HEADING) {
        return !isText(next);
      }
    }
    return true;
  }

  private static boolean isText(Block block) {
    String text = block.text();
    if (block.isTeaser() || block.linkShare() > (block.weight() < 120 ? 0.5 : 0.8)) {
      return false;
    }
    if (block.weight() <= SHORT && INSERT.matcher(text).matches()) {
      return false;
    }
    boolean pointer = block.weight() < 200 && POINTER.matcher(text.toLowerCase(Locale.ROOT)).matches();
    return !pointer || (block.linked() == 0 && block.weight() > 120);
  }
}
