package io.wirewatch.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.query.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b|a AND b",
        "a AND b AND c|a AND b AND c",
        "a OR (b c)|a OR (b AND c)",
        "(a OR b) OR c|a OR b OR c",
        "country:(AF PK)|country:AF OR country:PK",
        "title:(a AND b)|title:a AND title:b",
        "title:(a -b c)|(title:a OR title:c) AND NOT title:b",
        "title:(a +b -c)|title:b AND NOT title:c",
        "title:(a NOT b)|title:a AND NOT title:b",
        "a OR NOT b|a OR NOT b",
        "+a -b|a AND NOT b",
        "NOT NOT a|a",
        "a NOT b|a AND NOT b",
        "text:a|a",
        "Title:a|title:a",
        "a^2 b^0.5|a AND b",
        "(a b)^3|a AND b",
        "ISIS-K|ISIS-K",
        "\"isis k\"~5|\"isis k\"~5",
        "“smart quotes”|\"smart quotes\"",
        "\"word\"~5|word",
        "Infiltr*|infiltr*",
        "wh?t*|wh?t*",
        "Kandahár~1|kandahar~1",
        "kandahar~|kandahar~2",
        "severity:[40 TO *]|severity:[40 TO *]",
        "severity:{40 TO 50}|severity:[41 TO 49]",
        "severity:severe|severity:[50 TO 74]",
        "severity:[moderate TO *]|severity:[25 TO *]",
        "killed:12|killed:12",
        "killed:(1 [5 TO 9])|killed:1 OR killed:[5 TO 9]",
        "publishedAt:2025-10-29|publishedAt:[2025-10-29T00:00:00Z TO 2025-10-29T23:59:59.999Z]",
        "publishedAt:[2025-10 TO *]|publishedAt:[2025-10-01T00:00:00Z TO *]",
        "publishedAt:2025-10-29T10:00:00+05:30|publishedAt:[2025-10-29T04:30:00Z TO"
            + " 2025-10-29T04:30:00Z]",
        "near:\"34,71.5,30\"|near:\"34.0,71.5,30.0\"",
        "near:\"ww:durand-line, 30\"|near:\"ww:durand-line,30.0\"",
        "place:gn:1168197|place:\"gn:1168197\"",
        "topic:medtop:16000000|topic:\"medtop:16000000\"",
        "\"AND\"|\"AND\"",
        "\\AND|\"AND\"",
        "a\\ b|\"a b\"",
        "\"say \\\"yes\\\"\"|\"say \\\"yes\\\"\"",
        "ANDROID|ANDROID",
        "a (b OR c)|a AND (b OR c)",
        "title: a|title:a"
      })
  void readsAsWritten(String written, String canonical) {
    assertThat(Sample.LANGUAGE.parse(written).orThrow().canonical()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a AND b OR c|9|MIXED_OPERATORS|",
        "a b OR c|5|MIXED_OPERATORS|",
        "a OR b c|8|MIXED_OPERATORS|",
        "country:(AF PK AND IN)|16|MIXED_OPERATORS|",
        "country:(AF OR PK -IN)|19|MIXED_OPERATORS|",
        "topik:terrorism|1|UNKNOWN_NAME|topic",
        "topic:terorism|7|UNKNOWN_NAME|terrorism",
        "country:Pakistan|9|UNKNOWN_NAME|pk (pakistan)",
        "country:UK|9|UNKNOWN_NAME|gb (uk)",
        "country:PAK|9|UNKNOWN_NAME|pk (pakistan)",
        "language:urdu|10|UNKNOWN_NAME|ur (urdu)",
        "reliability:G|13|UNKNOWN_NAME|A",
        "entityType:PERSN|12|UNKNOWN_NAME|PERSON",
        "severity:sever|10|UNKNOWN_NAME|severe",
        "near:\"ww:durand,30\"|6|UNKNOWN_NAME|ww:durand-line",
        "near:\"91,0,30\"|6|BAD_VALUE|",
        "near:\"0,0,0\"|6|BAD_VALUE|",
        "near:30|6|BAD_VALUE|",
        "near:\"34.0,71.5\"|6|BAD_VALUE|",
        "killed:many|8|BAD_VALUE|",
        "killed:[9 TO 5]|9|BAD_VALUE|",
        "title:[a TO b]|7|BAD_VALUE|",
        "publishedAt:yesterday|13|BAD_VALUE|",
        "publishedAt:2025-02-30|13|BAD_VALUE|",
        "country:AF~1|11|BAD_VALUE|",
        "!!!|1|SYNTAX|",
        "\"...\"|1|BAD_VALUE|",
        "ISIS-K*|1|BAD_VALUE|",
        "foo\\*bar*|1|BAD_VALUE|",
        "two-words~1|1|BAD_VALUE|",
        "*foo|1|TOO_COSTLY|",
        "?oo|1|TOO_COSTLY|",
        "a*|1|TOO_COSTLY|",
        "ab*c*d*e*f*g*|1|TOO_COSTLY|",
        "ab~1|1|TOO_COSTLY|",
        "\"a b\"~51|6|TOO_COSTLY|",
        "(a b|5|SYNTAX|",
        "a b)|4|SYNTAX|",
        "()|2|SYNTAX|",
        "a AND|3|SYNTAX|",
        "OR a|1|SYNTAX|",
        "a AND OR b|7|SYNTAX|",
        "a - b|3|SYNTAX|",
        "\"open|1|SYNTAX|",
        "title:|7|SYNTAX|",
        "a && b|3|SYNTAX|",
        "/re/|1|SYNTAX|",
        "body:/re/|6|SYNTAX|",
        "title:!a|7|SYNTAX|",
        "severity:[40 50]|14|SYNTAX|",
        "title:(a body:b)|10|SYNTAX|",
        "a^|2|SYNTAX|",
        "+a OR b|1|SYNTAX|"
      })
  void refusesWithTheColumn(String query, int column, QueryError.Kind kind, String nearest) {
    Parsed parsed = Sample.LANGUAGE.parse(query);
    assertThat(parsed).isInstanceOf(QueryError.class);
    QueryError error = (QueryError) parsed;
    assertThat(error.kind()).isEqualTo(kind);
    assertThat(error.column()).isEqualTo(column);
    assertThat(error.nearest()).isEqualTo(nearest);
    assertThat(error.message()).contains("column " + column, "found", "expected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u00A0"})
  void refusesNothing(String query) {
    assertThat(((QueryError) Sample.LANGUAGE.parse(query)).kind()).isEqualTo(QueryError.Kind.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOT a", "-a -b", "a OR NOT b", "NOT (a AND b)"})
  void warnsOfAllBut(String query) {
    assertThat(Sample.LANGUAGE.parse(query).orThrow().warnings())
        .extracting(Query.Warning::message)
        .anyMatch(message -> message.contains("every article but"));
  }

  @Test
  void warnsOfOperatorsInSmallLetters() {
    assertThat(Sample.LANGUAGE.parse("killed or wounded").orThrow().warnings())
        .extracting(Query.Warning::column)
        .containsExactly(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"durand lin*\"", "title:\"l?ne\"", "a AND \"* b\"~3"})
  void warnsOfWildcardsWithinQuotationMarks(String query) {
    assertThat(Sample.LANGUAGE.parse(query).orThrow().warnings())
        .extracting(Query.Warning::message)
        .anyMatch(message -> message.contains("no wildcards"));
  }

  @Test
  void takesAHeadlineWithAQuestionMarkAsItIs() {
    assertThat(Sample.LANGUAGE.parse("\"who is Abu Zar?\"").orThrow().warnings()).isEmpty();
  }

  @Test
  void warnsOfClausesThatChangeNothing() {
    assertThat(Sample.LANGUAGE.parse("title:(a +b)").orThrow().warnings()).hasSize(1);
  }

  @Test
  void refusesMoreClausesThanTheBound() {
    String query = "title:(" + "word ".repeat(1_025) + ")";
    assertThat(((QueryError) Sample.LANGUAGE.parse(query)).kind())
        .isEqualTo(QueryError.Kind.TOO_COSTLY);
    assertThat(Sample.LANGUAGE.parse("title:(" + "word ".repeat(1_024) + ")"))
        .isInstanceOf(Query.class);
  }

  @Test
  void refusesDeeperParenthesesThanTheBound() {
    assertThat(Sample.LANGUAGE.parse("(".repeat(20) + "a" + ")".repeat(20)))
        .isInstanceOf(Query.class);
    assertThat(((QueryError) Sample.LANGUAGE.parse("(".repeat(9_000) + "a")).column())
        .isEqualTo(21);
  }

  @Test
  void knowsWhereEachClauseStands() {
    Query query = Sample.LANGUAGE.parse("title:(b -a) AND \"c d\"~2").orThrow();
    assertThat(query.spans().stream().map(s -> query.text().substring(s.start(), s.end())))
        .containsExactly("b", "a", "\"c d\"~2");
  }
}
