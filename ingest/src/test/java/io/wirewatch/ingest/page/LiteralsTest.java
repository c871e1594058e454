package io.wirewatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiteralsTest {
  @Test
  void findsTextsInAnyCaseAndScript() {
    Literals literals = Literals.of("Read also", "читайте также", "相关");

    assertThat(literals.in("… READ ALSO: more")).isTrue();
    assertThat(literals.in("ЧИТАЙТЕ ТАКЖЕ")).isTrue();
    assertThat(literals.in("见相关")).isTrue();
    assertThat(literals.in("read all so")).isFalse();
    assertThat(literals.in("")).isFalse();
    assertThat(literals.in("r")).isFalse();
  }

  @Test
  void aBarStandsForTheEdgeOfAWord() {
    Literals literals = Literals.of("|cookie|", "our app|");

    assertThat(literals.in("a cookie.")).isTrue();
    assertThat(literals.in("cookie")).isTrue();
    assertThat(literals.in("cookies")).isFalse();
    assertThat(literals.in("supercookie")).isFalse();
    assertThat(literals.in("your app")).isTrue();
    assertThat(literals.in("our apple")).isFalse();
  }

  @Test
  void bracesHoldAChoice() {
    Literals literals = Literals.of("subscribe {now |}to {read|continue}");

    assertThat(literals.in("subscribe to read")).isTrue();
    assertThat(literals.in("Subscribe now to continue")).isTrue();
    assertThat(literals.in("subscribe now read")).isFalse();
  }

  @Test
  void givesTheBitsOfAllThatStandInTheText() {
    Literals literals = new Literals().add(1, "date", "time").add(2, "date").add(4, "author");

    assertThat(literals.bits("entry-date")).isEqualTo(3);
    assertThat(literals.bits("AuthorTime")).isEqualTo(5);
    assertThat(literals.bits("dat")).isZero();
  }
}
