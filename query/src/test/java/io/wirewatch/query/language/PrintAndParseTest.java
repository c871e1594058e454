package io.wirewatch.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.query.Sample;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever is read can be printed and read again, and means the same. */
class PrintAndParseTest {
  private static final List<String> MARKS =
      List.of(
          " ", " ", " AND ", " OR ", " NOT ", "+", "-", "(", ")", "[", "]", "{", "}", " TO ", "\"",
          "“", "”", "„", ":", "^2", "~", "~1", "~2", "*", "?", "\\", "/", "&&", "||", "!", "'", "’",
          ",", ".", "\u00A0", "\u200B", "\uFEFF", "=", "<", "|", "&");
  private static final List<String> WORDS =
      List.of(
          "a",
          "ISIS-K",
          "peshawar",
          "AND",
          "or",
          "Kandahár",
          "U.N.",
          "l'attaque",
          "3.14",
          "2025-10-29",
          "50",
          "severe",
          "کابل",
          "東京",
          "😀bomb",
          "un:QDe.161",
          "ww:durand-line,30",
          "AF",
          "terrorism",
          "medtop:16000000",
          "C++",
          "ab:cd",
          "straße",
          "İstanbul");

  @Property(tries = 5_000)
  void printedQueriesReadTheSame(@ForAll("queries") String text) {
    assertSameMeaning(text);
  }

  /** Nothing that anyone types makes the parser throw. */
  @Property(tries = 5_000)
  void anySoupIsReadOrRefused(@ForAll("soups") String text) {
    assertSameMeaning(text);
  }

  private static void assertSameMeaning(String text) {
    Parsed parsed = Sample.LANGUAGE.parse(text);
    Statistics.collect(parsed instanceof Query ? "read" : "refused");
    if (parsed instanceof Query query) {
      Parsed again = Sample.LANGUAGE.parse(query.canonical());
      assertThat(again).as("%s printed as %s", text, query.canonical()).isInstanceOf(Query.class);
      assertThat(((Query) again).root()).as(query.canonical()).isEqualTo(query.root());
      assertThat(((Query) again).canonical()).isEqualTo(query.canonical());
    } else {
      QueryError error = (QueryError) parsed;
      assertThat(error.column()).isBetween(1, text.length() + 1);
    }
  }

  @Provide
  Arbitrary<String> soups() {
    Arbitrary<String> fields = Arbitraries.of(Field.class).map(field -> field.queryName() + ":");
    return Arbitraries.oneOf(Arbitraries.of(MARKS), Arbitraries.of(WORDS), fields)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> queries() {
    return queries(3);
  }

  private Arbitrary<String> queries(int deep) {
    if (deep == 0) {
      return clauses();
    }
    Arbitrary<String> inner = queries(deep - 1).map(query -> "(" + query + ")");
    return Arbitraries.oneOf(
        clauses(), inner, inner.map("NOT "::concat), joined(inner, " AND "), joined(inner, " OR "));
  }

  private static Arbitrary<String> joined(Arbitrary<String> inner, String operator) {
    return inner.list().ofMinSize(2).ofMaxSize(3).map(parts -> String.join(operator, parts));
  }

  private static Arbitrary<String> clauses() {
    return Arbitraries.oneOf(words(), words(), patterns(), values(), numbers(), dates(), places());
  }

  private static Arbitrary<String> analysed() {
    return Arbitraries.of(
        "", "title:", "summary:", "body:", "entity:", "person:", "organization:", "place:");
  }

  private static Arbitrary<String> letters() {
    return Arbitraries.oneOf(
        Arbitraries.of(WORDS),
        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(9),
        Arbitraries.strings().withChars("abü\"“\\:'*?-+().~^ئ𝔸 ").ofMinLength(1).ofMaxLength(9));
  }

  /** Words and phrases, every awkward character behind a backslash. */
  private static Arbitrary<String> words() {
    Arbitrary<String> phrase =
        letters()
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(parts -> String.join(" ", parts).replaceAll("([\\\\\"“”„])", "\\\\$1"));
    Arbitrary<String> slop = Arbitraries.of("", "~0", "~3", "~50");
    Arbitrary<String> quoted =
        Combinators.combine(analysed(), phrase, slop).as((f, p, s) -> f + '"' + p + '"' + s);
    Arbitrary<String> bare =
        Combinators.combine(analysed(), letters())
            .as((f, w) -> f + w.replaceAll("([^\\p{L}\\p{N}])", "\\\\$1"));
    return Arbitraries.oneOf(quoted, bare);
  }

  private static Arbitrary<String> patterns() {
    Arbitrary<String> stem =
        Arbitraries.strings().withChars("abcé:.9İ").ofMinLength(2).ofMaxLength(7);
    Arbitrary<String> end = Arbitraries.of("*", "?", "?b*", "*a", "~1", "~2", "~", "*c?d*");
    return Combinators.combine(analysed(), stem, end)
        .as((f, w, e) -> f + w.replace(":", "\\:") + e);
  }

  private static Arbitrary<String> values() {
    return Arbitraries.of(
        "country:AF",
        "country:(af -pk)",
        "country:(AF +PK)",
        "topic:terrorism",
        "topic:medtop:16000000",
        "topic:terr*",
        "source:\"The \\\"Dawn\\\" (Pakistan)\"",
        "source:dawn-p?",
        "language:pt-br",
        "reliability:(A B)",
        "entity:un:QDe.161",
        "place:gn:1168197",
        "entityType:armed_group",
        "urgency:unknown");
  }

  private static Arbitrary<String> numbers() {
    Arbitrary<String> field = Arbitraries.of("severity:", "killed:", "storySize:", "origins:");
    Arbitrary<Integer> number = Arbitraries.integers().between(-3, 999_999_999);
    Arbitrary<String> range =
        Combinators.combine(
                Arbitraries.of("[", "{"),
                number,
                Arbitraries.integers().between(2, 9_000),
                Arbitraries.of("]", "}"))
            .as((open, from, more, close) -> open + from + " TO " + ((long) from + more) + close);
    Arbitrary<String> open =
        Arbitraries.oneOf(
            number.map(n -> "[" + n + " TO *]"),
            number.map(n -> "{* TO " + n + "}"),
            Arbitraries.of("[* TO *]", "[3 TO 3]"));
    return Combinators.combine(field, Arbitraries.oneOf(number.map(String::valueOf), range, open))
        .as(String::concat);
  }

  private static Arbitrary<String> dates() {
    return Arbitraries.of(
        "publishedAt:2025",
        "publishedAt:2025-10",
        "publishedAt:{2025-10-29 TO *]",
        "publishedAt:[* TO 9999}",
        "publishedAt:[0000 TO 2025-10-29T04:30:00.123456Z]",
        "publishedAt:2025-10-29T10:00:00+05:30",
        "publishedAt:[* TO *]");
  }

  private static Arbitrary<String> places() {
    Arbitrary<Double> lat = Arbitraries.doubles().between(-90, 90).ofScale(9);
    Arbitrary<Double> lon = Arbitraries.doubles().between(-180, 180).ofScale(9);
    Arbitrary<Double> km = Arbitraries.doubles().between(0.000001, 900).ofScale(9);
    Arbitrary<String> point =
        Combinators.combine(lat, lon, km)
            .as((a, o, k) -> String.format(Locale.ROOT, "near:\"%.9f,%.9f,%.9f\"", a, o, k));
    Arbitrary<String> feature =
        km.map(k -> String.format(Locale.ROOT, "near:\"ww:durand-line,%.9f\"", k));
    return Arbitraries.oneOf(point, feature);
  }
}
