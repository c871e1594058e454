package io.wirewatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostKeyTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.dawn.com/feed, dawn.com",
    "https://FEEDS.bbci.co.uk/news, bbci.co.uk",
    "https://a.b.c.com.pk:8443/x, c.com.pk",
    "https://one.github.io/feed, one.github.io",
    "https://news.example./feed, news.example",
    "http://127.0.0.1:8080/a, 127.0.0.1:8080",
    "http://127.0.0.1/a, 127.0.0.1",
    "http://[::1]:9/a, [::1]:9",
    "http://localhost:9/a, localhost:9",
    "http://0x7f000001:9/a, 0x7f000001:9",
    "https://xn--mgbab2bd.example/x, xn--mgbab2bd.example"
  })
  void isTheRegistrableDomainOrTheAddressWithItsPort(String url, String key) {
    assertThat(HostKey.of(url)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "http://", "https:///path", "mailto:a@b.example"})
  void refusesWhatNamesNoHost(String url) {
    assertThatThrownBy(() -> HostKey.of(url)).isInstanceOf(IllegalArgumentException.class);
    assertThat(HostKey.isUsable(url)).isFalse();
  }
}
