package io.wirewatch.ingest.page;

import io.wirewatch.contracts.article.PageKind;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises what is no article: live blogs, paywall stubs, consent walls. */
final class PageKinds {
  private static final int STUB_WORDS = 250;
  private static final int WALL_WORDS = 150;
  private static final int FEW_WORDS = 60;
  private static final int UPDATES = 5;
  private static final Pattern LIVE_LINK =
      Pattern.compile(
          "(?i)/live(?:blog|-blog|-updates?|-news)?(?:/|$)|live-?blog|live-updates?|-ticker(?:[-/.]|$)");
  private static final Pattern CONSENT =
      Pattern.compile(
          "(?iU)we value your privacy|before you continue|accept (?:all )?(?:the )?cookies|manage (?:your )?(?:cookie|privacy) (?:settings|preferences)|your (?:privacy|data) choices"
              + "|we and our (?:\\d+ )?(?:partners|vendors)|alle(?:n)? (?:cookies )?(?:akzeptieren|zustimmen)|mit werbung (?:und tracking )?weiterlesen|tout accepter|aceptar (?:todo|y continuar)|accetta tutti|согласие на обработку");

  /** Where none of these stands, no such notice does. */
  private static final Literals CONSENT_WORDS =
      Literals.of(
          "we value your privacy",
          "before you continue",
          "accept {all |}{the |}cookies",
          "manage {your |}{cookie|privacy} {settings|preferences}",
          "your {privacy|data} choices",
          "we and our ",
          "alle{n|} {cookies |}{akzeptieren|zustimmen}",
          "mit werbung {und tracking |}weiterlesen",
          "tout accepter",
          "aceptar {todo|y continuar}",
          "accetta tutti",
          "согласие на обработку");

  private static final Literals PAYWALL =
      Literals.of(
          "subscribe {now |}to {continue|read|unlock|keep}",
          "subscriber{s|} only",
          "for subscribers",
          "to continue reading",
          "continue reading with",
          "this {article|content|story} is {reserved|only|exclusive}",
          "jetzt {abonnieren|weiterlesen}",
          "weiterlesen mit",
          "réservé aux abonnés",
          "abonnez-vous",
          "exclusivo para suscriptores",
          "suscr{i|í}bete para",
          "contenuto riservato",
          "только для подписчиков",
          "abone olun",
          "already a{n|} {subscriber|member}",
          "{sign|log} in to {read|continue}",
          "to read the {full|rest of the} {story|article}",
          "register {for free |}to {read|continue}",
          "bereits abonnent",
          "um weiterzulesen",
          "déjà abonné",
          "ya {eres|soy} suscriptor",
          "exclusivo para assinantes",
          "já é assinante",
          "sei già abbonato",
          "tylko dla {subskrybentów|prenumeratorów}",
          "abonelere özel",
          "alleen voor abonnees",
          "för prenumeranter",
          "للمشتركين فقط",
          "仅限订阅",
          "会員限定",
          "有料会員");

  private PageKinds() {}

  static PageKind of(Look look, int words) {
    if (isLive(look)) {
      return PageKind.LIVE_BLOG;
    }
    if (words >= STUB_WORDS) {
      return PageKind.ARTICLE;
    }
    String text = look.document().body().text();
    if (words < WALL_WORDS && isConsentWall(look, text, words)) {
      return PageKind.CONSENT;
    }
    return isLocked(look) || (words < WALL_WORDS && PAYWALL.in(text))
        ? PageKind.PAYWALL
        : PageKind.ARTICLE;
  }

  private static boolean isLive(Look look) {
    return look.data().has("liveblogposting")
        || look.roster().marked(Marks.LIVE_POST).size() >= UPDATES
        || (LIVE_LINK.matcher(look.url()).find()
            && look.roster().marked(Marks.TIME).size() >= 2 * UPDATES);
  }

  private static boolean isConsentWall(Look look, String text, int words) {
    boolean host =
        look.url().toLowerCase(Locale.ROOT).matches("https?://(?:consent|cookies?|privacy)\\..*");
    boolean article =
        look.data().text("headline").isPresent()
            || look.meta().first("article:published_time").isPresent();
    // An article may say one of these things; a wall that is as long says several.
    long said = CONSENT_WORDS.in(text) ? CONSENT.matcher(text).results().limit(2).count() : 0;
    return host || (!article && said >= (words < FEW_WORDS ? 1 : 2));
  }

  private static boolean isLocked(Look look) {
    return look.data()
            .text("isAccessibleForFree")
            .filter(v -> v.equalsIgnoreCase("false"))
            .isPresent()
        || look.meta()
            .first("article:content_tier")
            .filter(v -> v.equals("locked") || v.equals("metered"))
            .isPresent();
  }
}
