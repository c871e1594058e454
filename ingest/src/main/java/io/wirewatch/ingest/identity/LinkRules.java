package io.wirewatch.ingest.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules by which two links are the same article.
 *
 * <p>{@link #ADDRESS} rules leave a link that still fetches the page; {@link #SAMENESS} rules go
 * further and only make the key that is hashed into an article's id.
 */
public final class LinkRules {
  /**
   * A rule.
   *
   * @param name by which it is counted
   * @param why the reason for it
   * @param change what it does; the same address where it does not apply
   */
  record Rule(String name, String why, UnaryOperator<WebAddress> change) {}

  /**
   * A link after the rules.
   *
   * @param link what is left
   * @param applied names of the rules that changed it
   */
  public record Ruled(String link, List<String> applied) {}

  private static final Set<String> TRACKERS =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "ymclid",
          "twclid",
          "ttclid",
          "igshid",
          "igsh",
          "li_fat_id",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "_hsenc",
          "_hsmi",
          "vero_id",
          "oly_enc_id",
          "oly_anon_id",
          "wickedid",
          "s_cid",
          "cmpid",
          "cmp",
          "ns_source",
          "ns_mchannel",
          "ns_campaign",
          "ns_linkname",
          "ns_fee",
          "ocid",
          "xtor",
          "smid",
          "smtyp",
          "ref_src",
          "ref_url",
          "referrer",
          "source_ref",
          "feature",
          "ftag",
          "spm",
          "wprov",
          "__twitter_impression",
          "__source",
          "ito",
          "cid_source",
          "trk",
          "trkcampaign",
          "rss",
          "feedtype",
          "ftcamp",
          "intcmp",
          "sr_share",
          "taid",
          "partner",
          "partnerid",
          "srnd",
          "soc_src",
          "soc_trk",
          "guccounter",
          "guce_referrer",
          "guce_referrer_sig",
          "cn-reloaded");
  private static final Set<String> TRACKER_PREFIXES =
      Set.of("utm_", "pk_", "mtm_", "hsa_", "at_", "piwik_", "matomo_", "wt.", "wt_");
  private static final Set<String> SESSIONS =
      Set.of("sid", "sessionid", "session_id", "phpsessid", "jsessionid", "aspsessionid", "zenid");
  private static final Set<String> AMP_PARAMETERS =
      Set.of(
          "amp",
          "amp=1",
          "amp=true",
          "outputtype=amp",
          "outputtype=valid_amp",
          "_amp=true",
          "amp_js_v=0.1");
  private static final Pattern AMP_CACHE =
      Pattern.compile("/(?:[a-z]/)?(?:s/)?([a-z0-9.-]+\\.[a-z]{2,})(/.*)?");
  private static final Pattern SESSION_PATH = Pattern.compile("(?i);jsessionid=[^/]*");
  private static final int ROUNDS = 16;
  private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,7}");

  /** Letters written as %41, spaces and letters of other scripts written as themselves. */
  static final String PERCENT_ENCODING = "percent-encoding";

  static final List<Rule> ADDRESS =
      List.of(
          new Rule(
              "amp-cache",
              "Google's AMP caches wrap the publisher's own link",
              LinkRules::outOfCache),
          new Rule(
              "fragment",
              "a fragment names a place in the page; #! is an old way to name a page",
              a -> a.fragment().startsWith("!") ? a : a.withoutFragment()),
          new Rule(
              "tracking",
              "says how the reader came, not what is read",
              a -> a.withQuery(a.query().stream().filter(p -> !isTracker(p)).toList())),
          new Rule(
              "session",
              "names the visitor; a short number may name an article and stays",
              LinkRules::withoutSession));

  static final List<Rule> SAMENESS =
      List.of(
          new Rule("scheme", "http and https serve the same page", a -> a.withScheme("https")),
          new Rule(
              "www",
              "with and without www is one site",
              a -> a.host().startsWith("www.") ? a.withHost(a.host().substring(4)) : a),
          new Rule(
              "mobile-host",
              "m., mobile., touch. and amp. serve the same articles",
              LinkRules::withoutMobileHost),
          new Rule("amp", "the AMP form of an article is that article", LinkRules::withoutAmp),
          new Rule(
              "index-page",
              "a folder and its index page are one",
              a -> a.withPath(a.path().replaceFirst("(?i)/index\\.(?:html?|php|aspx?)$", "/"))),
          new Rule(
              "slashes",
              "doubled and trailing slashes name nothing",
              a -> a.withPath(trimmed(a.path()))),
          new Rule(
              "parameter-order",
              "the order of parameters carries no meaning",
              a -> a.withQuery(a.query().stream().sorted().toList())));

  private LinkRules() {}

  /** A link that still fetches the page; empty where it is no web link. */
  public static Optional<Ruled> address(String link) {
    return WebAddress.of(link).map(a -> spelt(link, apply(ADDRESS, a)));
  }

  /** The key of a link: equal for all links of one article. */
  public static Optional<Ruled> key(String link) {
    return WebAddress.of(link)
        .map(
            a -> {
              Ruled address = apply(ADDRESS, a);
              Ruled key = apply(SAMENESS, WebAddress.of(address.link()).orElse(a));
              List<String> all = new ArrayList<>(address.applied());
              all.addAll(key.applied());
              return spelt(link, new Ruled(key.link(), List.copyOf(all)));
            });
  }

  /** The spelling is made one where a link is taken apart, before any other rule sees it. */
  private static Ruled spelt(String link, Ruled ruled) {
    if (!WebAddress.isRespelt(link)) {
      return ruled;
    }
    List<String> all = new ArrayList<>(List.of(PERCENT_ENCODING));
    all.addAll(ruled.applied());
    return new Ruled(ruled.link(), List.copyOf(all));
  }

  private static Ruled apply(List<Rule> rules, WebAddress address) {
    Set<String> applied = new LinkedHashSet<>();
    WebAddress now = address;
    WebAddress before = null;
    // What one rule leaves may be another's matter: "m.www." shows "www." when "m." is gone.
    for (int round = 0; round < ROUNDS && !now.equals(before); round++) {
      before = now;
      for (Rule rule : rules) {
        WebAddress next = rule.change().apply(now);
        if (!next.equals(now)) {
          applied.add(rule.name());
          now = next;
        }
      }
    }
    // Only a hostile link goes on changing: it stays as it is, so that its key has a key.
    return now.equals(before)
        ? new Ruled(now.toString(), List.copyOf(applied))
        : new Ruled(address.toString(), List.of());
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
  }

  private static boolean isTracker(String parameter) {
    String name = name(parameter);
    return TRACKERS.contains(name) || TRACKER_PREFIXES.stream().anyMatch(name::startsWith);
  }

  private static WebAddress withoutSession(WebAddress a) {
    List<String> kept =
        a.query().stream()
            .filter(
                p ->
                    !SESSIONS.contains(name(p))
                        || SHORT_NUMBER.matcher(p.substring(p.indexOf('=') + 1)).matches())
            .toList();
    return a.withQuery(kept).withPath(SESSION_PATH.matcher(a.path()).replaceAll(""));
  }

  private static WebAddress outOfCache(WebAddress a) {
    boolean google =
        a.host().matches("(?:www\\.)?google\\.[a-z.]{2,6}") && a.path().startsWith("/amp/");
    boolean cache = a.host().endsWith(".cdn.ampproject.org");
    if (!google && !cache) {
      return a;
    }
    Matcher inner = AMP_CACHE.matcher(google ? a.path().substring(4) : a.path());
    return inner.matches()
        ? a.withScheme("https")
            .withHost(inner.group(1))
            .withPath(inner.group(2) == null ? "/" : inner.group(2))
        : a;
  }

  private static WebAddress withoutMobileHost(WebAddress a) {
    for (String prefix : new String[] {"m.", "mobile.", "touch.", "amp.", "wap."}) {
      String rest = a.host().startsWith(prefix) ? a.host().substring(prefix.length()) : "";
      if (rest.indexOf('.') > 0) {
        return a.withHost(rest);
      }
    }
    int inner = a.host().indexOf(".m.");
    return inner > 0 && a.host().indexOf('.', inner + 3) > 0
        ? a.withHost(a.host().replaceFirst("\\.m\\.", "."))
        : a;
  }

  private static WebAddress withoutAmp(WebAddress a) {
    List<String> query =
        a.query().stream()
            .filter(p -> !AMP_PARAMETERS.contains(p.toLowerCase(Locale.ROOT)))
            .toList();
    String path =
        a.path()
            .replaceFirst("(?i)(?:/+amp)+/*$", "/")
            .replaceFirst("(?i)^(?:/+amp)+/(?=.)", "/")
            .replaceFirst("(?i)\\.amp(\\.html?)?$", "$1")
            .replaceFirst("(?i)-amp\\.html$", ".html");
    return a.withQuery(query).withPath(path);
  }

  private static String trimmed(String path) {
    String single = path.replaceAll("/{2,}", "/");
    return single.length() > 1 && single.endsWith("/")
        ? single.substring(0, single.length() - 1)
        : single;
  }
}
