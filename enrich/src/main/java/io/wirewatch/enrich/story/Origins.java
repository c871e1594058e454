package io.wirewatch.enrich.story;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.SourceRef;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names the independent origin that an article counts for: the agency whose dateline, byline or
 * credit it carries, else its publisher family, else its source. A copy counts for the origin of
 * what it copies.
 */
final class Origins {
  /** Where a credit stands: datelines, bylines and leads at the front, notes at the end. */
  private static final int FRONT = 400;

  private static final int END = 200;

  private static final Map<String, String> AGENCIES = agencies();

  private static final String NAMES = names();

  /** {@code KABUL (Reuters) -}, {@code (with AFP inputs)}, {@code — AP}. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "[(\\[](?:[^()\\[\\]]{0,24}[ /,])?("
              + NAMES
              + ")(?:[ /,][^()\\[\\]]{0,24})?[)\\]]|(?:—|–|--| - )\\s?("
              + NAMES
              + ")\\s*$",
          Pattern.MULTILINE);

  /** {@code told Reuters}, {@code reported by AFP}, {@code Reuters reported}. */
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?:told|told the|reported by|reports|cited by|interview with|statement"
              + " to)\\s+(?:the\\s+)?("
              + NAMES
              + ")\\b|\\b("
              + NAMES
              + ")(?:\\s+news agency)?\\s+(?:reported|reports|said|quoted)\\b");

  private static final Pattern BYLINE = Pattern.compile("\\b(" + NAMES + ")\\b");

  private Origins() {}

  /** The origin of an article that copies nothing. */
  static String of(Article article, SourceRef source) {
    String agency = agency(article);
    if (agency != null) {
      return "agency:" + agency;
    }
    if (source != null && source.family() != null) {
      return "family:" + source.family();
    }
    String id = source != null ? source.id() : article.sourceId();
    return id != null ? "source:" + id : "article:" + article.id();
  }

  private static String agency(Article article) {
    for (String author : article.authors()) {
      String named = AGENCIES.get(author.strip());
      if (named != null) {
        return named;
      }
      Matcher inByline = BYLINE.matcher(author);
      if (inByline.find()) {
        return AGENCIES.get(inByline.group(1));
      }
    }
    String body = article.text("body");
    String front = body.substring(0, Math.min(FRONT, body.length()));
    String end = body.substring(Math.max(front.length(), body.length() - END));
    String credited = first(CREDIT, front);
    if (credited == null) {
      credited = first(CREDIT, end);
    }
    return credited != null ? credited : first(SPOKEN, article.text("title") + "\n" + body);
  }

  private static String first(Pattern pattern, String text) {
    // Few texts name an agency, and looking for the names alone costs little.
    if (AGENCIES.keySet().stream().noneMatch(text::contains)) {
      return null;
    }
    Matcher m = pattern.matcher(text);
    if (!m.find()) {
      return null;
    }
    return AGENCIES.get(m.group(1) != null ? m.group(1) : m.group(2));
  }

  private static Map<String, String> agencies() {
    Map<String, String> byName = new TreeMap<>();
    String[][] lists = {
      {"reuters", "Reuters", "REUTERS", "Thomson Reuters"},
      {"ap", "AP", "Associated Press", "The Associated Press"},
      {"afp", "AFP", "Agence France-Presse", "Agence France Presse"},
      {"pti", "PTI", "Press Trust of India"},
      {"ani", "ANI", "Asian News International"},
      {"ians", "IANS"},
      {"uni", "UNI"},
      {"app", "APP", "Associated Press of Pakistan"},
      {"inp", "INP", "Independent News Pakistan"},
      {"ppi", "PPI"},
      {"xinhua", "Xinhua"},
      {"tass", "TASS", "ITAR-TASS", "Tass"},
      {"interfax", "Interfax"},
      {"ria", "RIA Novosti", "RIA"},
      {"dpa", "dpa", "DPA", "Deutsche Presse-Agentur"},
      {"efe", "EFE", "Efe"},
      {"ansa", "ANSA"},
      {"anadolu", "Anadolu", "Anadolu Agency", "AA"},
      {"irna", "IRNA"},
      {"isna", "ISNA"},
      {"tasnim", "Tasnim"},
      {"fars", "Fars News Agency"},
      {"bakhtar", "Bakhtar"},
      {"pajhwok", "Pajhwok", "Pajhwok Afghan News"},
      {"khaama", "Khaama Press"},
      {"sana", "SANA"},
      {"wafa", "WAFA"},
      {"kcna", "KCNA"},
      {"yonhap", "Yonhap"},
      {"kyodo", "Kyodo", "Kyodo News"},
      {"jiji", "Jiji Press"},
      {"upi", "UPI"},
      {"bloomberg", "Bloomberg"},
      {"spa", "Saudi Press Agency"},
      {"ukrinform", "Ukrinform"},
      {"belta", "BelTA"},
      {"pa", "PA Media", "Press Association"},
      {"aap", "AAP"},
      {"cp", "The Canadian Press", "Canadian Press"}
    };
    for (String[] agency : lists) {
      for (int i = 1; i < agency.length; i++) {
        byName.put(agency[i], agency[0]);
      }
    }
    return byName;
  }

  private static String names() {
    return AGENCIES.keySet().stream()
        .sorted((a, b) -> b.length() - a.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
