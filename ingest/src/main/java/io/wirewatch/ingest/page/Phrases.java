package io.wirewatch.ingest.page;

import java.util.regex.Pattern;

/**
 * What editors and systems write between, before and after paragraphs, in the languages of the
 * sources. Applied to short blocks only: a sentence of the article may hold the same words.
 */
final class Phrases {
  private static final Pattern INSERT =
      Pattern.compile(
          "(?iU)(?:advert(?:isement|ising)?|ad|anzeige|werbung|publicité|publicidad|pubblicità|reklama?|реклама|annons|annonce"
              + "|story continues below.*|article continues (?:below|after).*|continue reading.*|loading\\W*|image \\d+ of \\d+|\\d+ of \\d+"
              + "|share this.*|share|tweet|email|print|comments?|related(?: content| coverage| articles?| stories| posts?)?|explore further"
              + "|read more|more|click to enlarge|view gallery|photo|video|play video|getty images|reuters|ap photo|externer inhalt)[:.]?");

  private static final Pattern POINTER =
      Pattern.compile(
          "(?iU)(?:read (?:more|also|next|full|the full)|also read|see also|related(?: stor(?:y|ies)| articles?| posts?)?:|more (?:on|from)|watch:|listen:"
              + "|recommended:|don[’']t miss|you may also|sign up|subscribe|follow us|follow @|click here|download (?:our|the) app|join (?:our|us)"
              + "|(?:this|our) (?:web)?site uses cookies|we use cookies|by continuing to|© |\\(?(?:image|photo|picture|foto|photograph)s? ?(?:credit|by|courtesy|source)?:"
              + "|image (?:credit|source)|photo(?:graph)? by|lire aussi|à lire|lea también|lea más|leer más|lee también|le puede interesar|leia (?:também|mais)|veja também"
              + "|lesen sie|mehr zum thema|siehe auch|lees ook|leggi anche|czytaj (?:też|także|więcej)|zobacz (?:też|także)|читайте также|читать также|смотрите также"
              + "|baca juga|ayrıca okuyun|اقرأ أيضا|مزید پڑھیں|यह भी पढ़ें|延伸阅读|相关阅读|相關閱讀).*");

  private static final Literals SITE =
      Literals.of(
          "newsletter",
          "|cookie|",
          "|cookies|",
          "creative commons",
          "|permalink|",
          "telegram",
          "whatsapp",
          "app store",
          "google play",
          "push notification",
          "letter to the editor",
          "breaking news updates",
          "latest news straight",
          "latest news by",
          "our app|",
          "all rights reserved",
          "posted in ",
          "filed under",
          "abgelegt unter",
          "unless otherwise stated",
          "want to hear what you think",
          "more information about",
          "about us",
          "im abo|",
          "e-paper",
          "abonnieren",
          "suscrib",
          "suscríb",
          "s'abonner",
          "abonnez",
          "subskry",
          "podcast-app");

  /** A notice on cookies speaks of little else. */
  private static final Pattern COOKIES =
      Pattern.compile(
          "(?i)^(?=.{0,400}(?:website|web site|webseite|browser|this site|privacy|seite|sitio|navegador|navigateur))(?:.{0,200}?\\bcookies?\\b){3}");

  private static final Pattern END =
      Pattern.compile(
          "(?iU)(?:related.{0,30}|about the authors?|(?-i:(?:About|ABOUT|Über|À propos de?|Acerca de|Sobre|O firmie) (?:the )?\\p{Lu}.{1,40})|über (?:den autor|die autorin)|(?:das )?könnte (?:dich|sie) auch interessieren.*|auch interessant.*"
              + "|mehr zum thema.*|zum weiterlesen.*|weiterlesen.*|notas relacionadas|te puede interesar.*|lea también.*|más noticias.*|noticias relacionadas|explore further"
              + "|more (?:on|from|stories|news|about) .{0,40}|you (?:may|might) (?:also )?(?:like|be interested).*|read (?:more|next).{0,30}|leave a (?:reply|comment).*"
              + "|(?:\\d+ )?(?:comments?|comentarios|kommentare?|commentaires|responses)|share (?:this|on).{0,30}|newsletter|top stories|most (?:read|popular)|recommended.{0,20}"
              + "|à lire aussi.*|sur le même sujet|articles? (?:similaires|liés)|leggi anche.*|zobacz (?:też|także).*|czytaj (?:też|także).*|похожие .*|читайте также.*"
              + "|ähnliche (?:artikel|beiträge).*|verwandte (?:artikel|themen|beiträge).*|weitere (?:artikel|themen|beiträge|nachrichten|meldungen).*|want more\\?|相关.{0,6}|関連.{0,6})[:：]?");

  private static final int LINE = 40;
  private static final int SHORT = 200;
  private static final int BRIEF = 320;

  private Phrases() {}

  /** A label between paragraphs, a line that leads elsewhere. */
  static boolean isInsert(Block block) {
    if (block.weight() <= LINE && INSERT.matcher(block.text()).matches()) {
      return true;
    }
    boolean pointer = block.weight() < SHORT && POINTER.matcher(block.text()).matches();
    return pointer && (block.linked() > 0 || block.weight() < 120);
  }

  /** A line in which the site speaks of itself. */
  static boolean speaksOfSite(Block block) {
    return (block.weight() < BRIEF && SITE.in(block.text()))
        || (block.text().contains("ookie") && COOKIES.matcher(block.text()).find());
  }

  /** A heading after which nothing belongs to the article. */
  static boolean endsArticle(Block block) {
    return block.weight() < 80 && END.matcher(block.text()).matches();
  }
}
