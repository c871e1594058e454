package io.wirewatch.ingest.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what the makers of pages call the parts of a page, pairs of words parted by commas. */
final class PartNames {
  /** What a name may say; see the lists below. */
  static final int FURNITURE = 1;

  static final int CERTAIN = 2;
  static final int LARGE = 4;
  static final int TEXT = 8;
  static final int BODY = 16;
  private static final int QUALIFIER = 32;

  /** The first word of a pair. */
  private static final int FIRST = 64;

  /** Elements that never hold text of an article. */
  static final Set<String> SILENT =
      words(
          """
          amp-ad amp-embed amp-social-share applet audio button canvas datalist embed head
          iframe input map math noscript object option picture script select style svg
          template textarea video
          """);

  /** Elements that are furniture by their nature. */
  static final Set<String> TAGS =
      words(
          """
          address amp-img amp-sidebar aside dialog fieldset figcaption figure footer label
          legend menu nav time
          """);

  /** Roles of furniture. */
  static final Set<String> ROLES =
      words(
          """
          alert alertdialog banner button complementary contentinfo dialog menu menubar
          navigation search tablist toolbar tooltip
          """);

  /** Words that name furniture wherever they stand in a class or id. */
  private static final Set<String> FURNITURE_WORDS =
      words(
          """
          aboutauthor adbox addthis addtoany ads adsbygoogle adsense advert advertisement
          advertising anzeige articlemeta author authorbio authorbox authorinfo authors banner
          bildnachweis bildtext bildunterschrift bio breadcrumb breadcrumbs byline bylines
          caption captions carousel comentarios comment commentaires commentlist comments
          compartir condividi consent cookie cookies copyright correlati credit credits
          dateline disclaimer disqus donate donation empfehlungen feedback flyout footer
          gallery gdpr imagecaption imagecredit imagedescription infobox jp-relatedposts
          keywords komentarze kommentar kommentare legende lightbox linkbox links login
          masthead menu metadata modal morelinks mostread nav navbar navi navigation
          newsletter nextprev noprint outbrain overlay pager pagination paging partage
          partager paywall photocaption photocredit poll popular popup postmeta postmetadata
          prevnext print printfriendly promo promotion publicidad publicite rating ratings
          recirc recirculation recommendation recommendations recommended register
          relacionadas relacionados related relatedarticles relatedcontent relatedlinks
          relatedposts respond seealso share sharebar sharethis sharing sidebar signup
          similaires slideshow sociable social socials sponsor sponsored sr-only submenu
          subscribe subscription taboola tagcloud taglist tags teilen textwidget timestamp toc
          toolbar tooltip topbar trending vote votes werbung widgets yarpp
          """);

  /** Pairs that name furniture though neither word alone does. */
  private static final Set<String> FURNITURE_PAIRS =
      phrases(
          """
          about author, ad container, ad slot, ad wrapper, also like, article footer, article
          header, article info, article links, article meta, article tags, article tools,
          author bio, author box, author info, baca juga, call action, entry footer, entry
          header, entry info, entry meta, follow us, further reading, image caption, img
          caption, inline promo, latest news, lire aussi, mailing list, more from, more news,
          more stories, most popular, most read, next article, page links, photo caption, post
          footer, post info, post meta, post navigation, post tags, pull quote, read also,
          read more, read next, read too, screen reader, see also, side bar, sidebar widget,
          sign up, story tags, story tools, top stories, visually hidden, widget area, wp
          caption, you may
          """);

  /** Furniture that may be larger than the article. */
  private static final Set<String> LARGE_WORDS =
      words(
          """
          comment commentlist comments consent cookie cookies disqus gdpr modal popup respond
          """);

  /** Furniture that is so called on nearly every page. */
  private static final Set<String> CERTAIN_WORDS =
      words(
          """
          footer newsletter related sidebar
          """);

  /** Names under which systems keep the text of an article, or the page or column around it. */
  private static final Set<String> TEXTS =
      phrases(
          """
          article body, article content, article copy, article main, article text,
          articlebody, articlecontent, articlemaintext, articletext, artikel content,
          artikeltext, blog content, body copy, body text, bodycopy, bodytext, content body,
          content main, corpo, cuerpo, detail text, entry body, entry content, entrycontent,
          field body, fliesstext, main text, maintext, news body, news content, news text,
          newscontent, newstext, page content, paragraphs, post body, post content, post
          entry, post text, postbody, postcontent, rich text, single content, story body,
          story content, story text, storybody, storycontent, storytext, td post, text
          content, texte, zn body
          """);

  /** Names of nothing but the text itself. */
  private static final Set<String> BODIES =
      phrases(
          """
          article body, article content, article text, articlebody, articletext, artikeltext,
          entry content, news body, news text, post body, post content, postbody, story body,
          story content, story text, storybody
          """);

  /** "has-sidebar", "content-sidebar-wrap": the name of what holds such a part too. */
  static final Set<String> QUALIFIERS =
      words(
          """
          content has layout no with without
          """);

  /** All words and pairs with what they say: a name is read once, not once for each list. */
  private static final Map<String, Integer> SAID = new HashMap<>();

  static {
    say(FURNITURE, FURNITURE_WORDS);
    say(FURNITURE, FURNITURE_PAIRS);
    say(CERTAIN, CERTAIN_WORDS);
    say(LARGE, LARGE_WORDS);
    say(TEXT, TEXTS);
    say(BODY, BODIES);
    say(QUALIFIER, QUALIFIERS);
  }

  private PartNames() {}

  /** What the words of a name say, and the pairs that they make. */
  static int said(List<String> words) {
    int said = 0;
    int before = 0;
    for (int i = 0; i < words.size(); i++) {
      int own = SAID.getOrDefault(words.get(i), 0);
      said |= (before & QUALIFIER) != 0 ? 0 : own;
      said |=
          (before & FIRST) != 0 ? SAID.getOrDefault(words.get(i - 1) + " " + words.get(i), 0) : 0;
      before = own;
    }
    return said;
  }

  private static void say(int bit, Set<String> names) {
    for (String name : names) {
      SAID.merge(name, bit, (a, b) -> a | b);
      int space = name.indexOf(' ');
      if (space > 0) {
        SAID.merge(name.substring(0, space), FIRST, (a, b) -> a | b);
      }
    }
  }

  static Set<String> words(String text) {
    return Stream.of(text.strip().split("\\s+")).collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> phrases(String text) {
    return Stream.of(text.strip().replaceAll("\\s+", " ").split(", ?"))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
