package io.wirewatch.ingest.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Recognises the furniture of a page by what its makers call it: navigation, sharing, related
 * links, newsletters, comments, credits.
 */
final class Furniture {
  /** Elements that never hold text of an article. */
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "button",
          "select",
          "textarea",
          "input",
          "video",
          "audio",
          "object",
          "embed",
          "canvas",
          "head",
          "math",
          "datalist",
          "applet",
          "picture",
          "option",
          "map",
          "amp-ad",
          "amp-social-share",
          "amp-embed");

  private static final Set<String> TAGS =
      Set.of(
          "nav",
          "footer",
          "aside",
          "figure",
          "figcaption",
          "dialog",
          "menu",
          "label",
          "fieldset",
          "legend",
          "time",
          "address",
          "amp-sidebar",
          "amp-img");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "dialog",
          "alert",
          "alertdialog",
          "search",
          "menu",
          "menubar",
          "toolbar",
          "tooltip",
          "tablist",
          "button");

  /** Words that name furniture wherever they stand in a class or id. */
  private static final Set<String> WORDS =
      Set.of(
          "comment",
          "comments",
          "commentlist",
          "commentaires",
          "kommentare",
          "disqus",
          "respond",
          "share",
          "sharing",
          "sharebar",
          "sharethis",
          "addthis",
          "addtoany",
          "social",
          "sociable",
          "socials",
          "related",
          "relatedposts",
          "jp-relatedposts",
          "yarpp",
          "recommended",
          "recommendation",
          "recommendations",
          "recirc",
          "newsletter",
          "subscribe",
          "subscription",
          "signup",
          "promo",
          "promotion",
          "advert",
          "advertisement",
          "advertising",
          "ads",
          "adsense",
          "adbox",
          "adsbygoogle",
          "banner",
          "sponsor",
          "sponsored",
          "outbrain",
          "taboola",
          "sidebar",
          "breadcrumb",
          "breadcrumbs",
          "caption",
          "captions",
          "credit",
          "credits",
          "byline",
          "bylines",
          "dateline",
          "timestamp",
          "bio",
          "authorbox",
          "authorinfo",
          "tags",
          "taglist",
          "tagcloud",
          "keywords",
          "pagination",
          "pager",
          "paging",
          "popup",
          "modal",
          "overlay",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "trending",
          "popular",
          "mostread",
          "widgets",
          "toolbar",
          "gallery",
          "slideshow",
          "carousel",
          "lightbox",
          "rating",
          "ratings",
          "vote",
          "votes",
          "poll",
          "login",
          "register",
          "paywall",
          "print",
          "navigation",
          "navbar",
          "nav",
          "menu",
          "submenu",
          "footer",
          "masthead",
          "topbar",
          "printfriendly",
          "noprint",
          "infobox",
          "toc",
          "sr-only",
          "copyright",
          "disclaimer",
          "feedback",
          "flyout",
          "tooltip",
          "donate",
          "donation",
          "navi",
          "morelinks",
          "linkbox",
          "links",
          "seealso",
          "nextprev",
          "prevnext",
          "postmeta",
          "metadata",
          "author",
          "authors",
          "correlati",
          "empfehlungen",
          "relatedlinks",
          "relatedarticles",
          "relatedcontent",
          "relacionadas",
          "relacionados",
          "similaires",
          "partage",
          "partager",
          "teilen",
          "compartir",
          "condividi",
          "werbung",
          "anzeige",
          "publicidad",
          "publicite",
          "kommentar",
          "komentarze",
          "comentarios",
          "postmetadata",
          "imagedescription",
          "imagecaption",
          "photocaption",
          "photocredit",
          "imagecredit",
          "bildunterschrift",
          "bildtext",
          "bildnachweis",
          "legende",
          "textwidget",
          "recirculation",
          "authorbio",
          "aboutauthor",
          "articlemeta");

  /** Pairs that name furniture though neither word alone does. */
  private static final Set<String> PAIRS =
      Set.of(
          "read more",
          "read next",
          "read also",
          "see also",
          "most read",
          "most popular",
          "more stories",
          "more news",
          "also like",
          "you may",
          "author bio",
          "about author",
          "author box",
          "author info",
          "post meta",
          "entry meta",
          "article meta",
          "post footer",
          "entry footer",
          "article footer",
          "article header",
          "post navigation",
          "post tags",
          "entry header",
          "post info",
          "entry info",
          "article info",
          "wp caption",
          "image caption",
          "img caption",
          "photo caption",
          "screen reader",
          "visually hidden",
          "ad container",
          "ad wrapper",
          "ad slot",
          "article tags",
          "story tags",
          "mailing list",
          "sign up",
          "call action",
          "side bar",
          "widget area",
          "sidebar widget",
          "inline promo",
          "pull quote",
          "more from",
          "top stories",
          "latest news",
          "read too",
          "baca juga",
          "lire aussi",
          "article tools",
          "story tools",
          "follow us",
          "page links",
          "article links",
          "further reading",
          "next article");

  /** Furniture that may be larger than the article. */
  private static final Set<String> LARGE =
      Set.of(
          "comment",
          "comments",
          "commentlist",
          "disqus",
          "respond",
          "gdpr",
          "cookie",
          "cookies",
          "consent",
          "popup",
          "modal");

  /** Furniture that is so called on nearly every page. */
  private static final Set<String> CERTAIN = Set.of("sidebar", "newsletter", "related", "footer");

  private static final double MOST = 0.4;
  private static final double MOST_IN_LARGE = 0.9;

  /** Names under which systems keep the text of an article. */
  private static final Set<String> TEXTS =
      Set.of(
          "article body",
          "article content",
          "article text",
          "story body",
          "story content",
          "story text",
          "entry content",
          "entry body",
          "post content",
          "post body",
          "post text",
          "post entry",
          "news body",
          "news content",
          "news text",
          "body text",
          "body copy",
          "content body",
          "main text",
          "article main",
          "single content",
          "text content",
          "article copy",
          "page content",
          "blog content",
          "content main",
          "rich text",
          "articlebody",
          "articlecontent",
          "articletext",
          "storybody",
          "storytext",
          "storycontent",
          "entrycontent",
          "postcontent",
          "postbody",
          "bodytext",
          "bodycopy",
          "articlemaintext",
          "newstext",
          "newscontent",
          "maintext",
          "artikeltext",
          "artikel content",
          "td post",
          "zn body",
          "field body",
          "paragraphs",
          "fliesstext",
          "texte",
          "cuerpo",
          "corpo",
          "detail text");

  private static final Set<String> BODIES =
      Set.of(
          "article body",
          "article content",
          "article text",
          "story body",
          "story content",
          "story text",
          "entry content",
          "post content",
          "post body",
          "news body",
          "news text",
          "articlebody",
          "articletext",
          "storybody",
          "postbody",
          "artikeltext");

  /** "has-sidebar", "content-sidebar-wrap": the name of what holds such a part too. */
  private static final Set<String> QUALIFIERS =
      Set.of("has", "with", "no", "without", "content", "layout");

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** WordPress writes an article's tags and sections into its class: "tag-newsletter". */
  private static final Pattern SUBJECTS =
      Pattern.compile("(?<![^ ])(?:tag|category|post_tag|section|topic|term)-[^ ]*");

  private final Map<String, Boolean> known = new HashMap<>();

  /** Whether the element holds nothing that is read. */
  static boolean isSilent(Element element) {
    return SILENT.contains(element.normalName());
  }

  /** Whether the element is furniture by its tag, role, visibility or name. */
  boolean is(Element element) {
    String tag = element.normalName();
    if (TAGS.contains(tag)) {
      return true;
    }
    if (element.attributesSize() == 0 || tag.equals("body") || tag.equals("html")) {
      return false;
    }
    return element.hasAttr("hidden")
        || ROLES.contains(element.attr("role"))
        || isHidden(element.attr("style"))
        || element.attr("aria-hidden").equals("true")
        || element.className().equals("hidden")
        || (!tag.equals("article") && !tag.equals("main") && isNamed(element));
  }

  /** Whether its name holds one of the words. */
  static boolean isCalled(Element element, Set<String> words) {
    return element.attributesSize() > 0 && names(name(element), words, Set.of());
  }

  /** What holds more than this share of a page's voice is no furniture, whatever it is called. */
  static double mostShare(Element element) {
    return isCalled(element, LARGE) ? MOST_IN_LARGE : MOST;
  }

  /** Whether it is furniture even on pages whose other names mislead. */
  static boolean isCertain(Element element) {
    String tag = element.normalName();
    return tag.equals("nav")
        || tag.equals("footer")
        || isCalled(element, LARGE)
        || isCalled(element, CERTAIN);
  }

  /** Whether it is named as the holder of the article's text. */
  static boolean holdsText(Element element) {
    return element.attr("itemprop").equals("articleBody")
        || (element.attributesSize() > 0 && names(name(element), TEXTS, TEXTS));
  }

  /** Whether it is named as nothing but the text itself, and not as a page or column around it. */
  static boolean holdsOnlyText(Element element) {
    return element.attr("itemprop").equals("articleBody")
        || (element.attributesSize() > 0 && names(name(element), BODIES, BODIES));
  }

  /** A quoted post, whatever it stands in. */
  static boolean isQuotedPost(Element element) {
    return element.normalName().equals("blockquote")
        && element.className().contains("twitter-tweet");
  }

  private boolean isNamed(Element element) {
    String name = name(element);
    return !name.isBlank()
        && known.computeIfAbsent(name, n -> names(n, WORDS, PAIRS) && !names(n, TEXTS, TEXTS));
  }

  /** What it shares with the elements that serve the same purpose in the page. */
  static String key(Element element) {
    return element.normalName() + " " + name(element);
  }

  /** What the element is called, without counters and without what the article is about. */
  static String name(Element element) {
    String name = element.className() + " " + element.id();
    if (name.length() == 1) {
      return "";
    }
    String own = name.indexOf('-') < 0 ? name : SUBJECTS.matcher(name).replaceAll(" ");
    return DIGITS.matcher(own).replaceAll("");
  }

  private static boolean isHidden(String style) {
    if (style.isEmpty()) {
      return false;
    }
    String compact = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return compact.contains("display:none") || compact.contains("visibility:hidden");
  }

  /** Words of a name are parted by anything but letters, and by capitals. */
  private static boolean names(String name, Set<String> words, Set<String> pairs) {
    String before = "";
    int start = -1;
    for (int i = 0; i <= name.length(); i++) {
      boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
      boolean capital =
          letter
              && start >= 0
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (start >= 0 && (!letter || capital)) {
        String word = name.substring(start, i).toLowerCase(Locale.ROOT);
        boolean speaksOfPart = QUALIFIERS.contains(before);
        if ((words.contains(word) && !speaksOfPart) || pairs.contains(before + " " + word)) {
          return true;
        }
        before = word;
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
      }
    }
    return false;
  }
}
