package io.wirewatch.runtime.egress;

import static io.wirewatch.runtime.egress.HostileServer.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.runtime.egress.Fetch.Limits;
import io.wirewatch.runtime.egress.Fetch.Redirects;
import io.wirewatch.runtime.egress.FetchResult.Failed;
import io.wirewatch.runtime.egress.FetchResult.Response;
import io.wirewatch.runtime.metrics.Meters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class EgressTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  /** Stands for the public internet, which tests must not reach. */
  private static final String PUBLIC = "127.0.0.2";

  private final List<AutoCloseable> opened = new ArrayList<>();
  private final List<String> lookedUp = new CopyOnWriteArrayList<>();

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable each : opened) {
      each.close();
    }
  }

  // Addresses.

  @Test
  void refusesLoopbackUnlessTheOperatorAllowsIt() throws Exception {
    HostileServer server = open(HostileServer.saying(OK + "\r\nhello"));

    assertThat(failure(door(), Fetch.get(server.url("/")))).isEqualTo(Reason.ADDRESS_REFUSED);
    assertThat(server.requests()).isEmpty();
    assertThat(body(door(server.place()), Fetch.get(server.url("/")))).isEqualTo("hello");
  }

  @Test
  void anAllowedAddressAndPortAllowsNoOtherPort() throws Exception {
    HostileServer allowed = open(HostileServer.saying(OK + "\r\n"));
    HostileServer other = open(HostileServer.saying(OK + "\r\n"));

    assertThat(failure(door(allowed.place()), Fetch.get(other.url("/"))))
        .isEqualTo(Reason.ADDRESS_REFUSED);
    assertThat(other.requests()).isEmpty();
  }

  @Test
  void refusesARedirectToAPrivateAddress() throws Exception {
    HostileServer inside = open(HostileServer.saying(OK + "\r\nsecret"));
    HostileServer outside = open(HostileServer.at(PUBLIC, redirectTo(inside.url("/"))));

    assertThat(failure(door(), Fetch.get(outside.url("/")))).isEqualTo(Reason.ADDRESS_REFUSED);
    assertThat(inside.requests()).isEmpty();
  }

  @Test
  void refusesARedirectFromAPublicPlaceToAnAllowedAddress() throws Exception {
    HostileServer newsroom = open(HostileServer.saying(OK + "\r\nexercise"));
    HostileServer outside = open(HostileServer.at(PUBLIC, redirectTo(newsroom.url("/"))));
    Egress door = door(newsroom.place());

    assertThat(failure(door, Fetch.get(outside.url("/")))).isEqualTo(Reason.ADDRESS_REFUSED);
    assertThat(newsroom.requests()).isEmpty();
    assertThat(body(door, Fetch.get(newsroom.url("/")))).isEqualTo("exercise");
  }

  @Test
  void followsARedirectFromOneAllowedAddressToAnother() throws Exception {
    HostileServer second = open(HostileServer.saying(OK + "\r\nthere"));
    HostileServer first = open(HostileServer.answering(redirectTo(second.url("/a"))));

    assertThat(body(door(first.place(), second.place()), Fetch.get(first.url("/"))))
        .isEqualTo("there");
  }

  @Test
  void aLinkOnAPublicPageMayNotLeadToAnAllowedAddress() throws Exception {
    HostileServer newsroom = open(HostileServer.saying(OK + "\r\nexercise"));
    Egress door = door(newsroom.place());
    Fetch link = Fetch.get(newsroom.url("/page"));

    assertThat(failure(door, link.causedBy("http://" + PUBLIC + "/feed")))
        .isEqualTo(Reason.ADDRESS_REFUSED);
    assertThat(body(door, link.causedBy(newsroom.url("/feed")))).isEqualTo("exercise");
  }

  @Test
  void refusesANameThatHasBothAPublicAndAPrivateAddress() throws Exception {
    Egress door = door(host -> List.of(address(PUBLIC), address("10.0.0.1")));

    assertThat(failure(door, Fetch.get("http://two.example/"))).isEqualTo(Reason.ADDRESS_REFUSED);
  }

  @Test
  void connectsToTheAddressThatWasCheckedThoughTheNameIsReboundMeanwhile() throws Exception {
    HostileServer good =
        open(HostileServer.at(PUBLIC, (request, out) -> out.write(bytes(OK + "\r\ngood"))));
    Egress door =
        door(
            host -> {
              lookedUp.add(host);
              return List.of(address(lookedUp.size() == 1 ? PUBLIC : "127.0.0.1"));
            });

    assertThat(body(door, Fetch.get("http://rebound.example:" + good.port() + "/")))
        .isEqualTo("good");
    assertThat(lookedUp).containsExactly("rebound.example");
  }

  @Test
  void looksAgainAtEachHopWhenANameIsRebound() throws Exception {
    HostileServer outside = open(HostileServer.at(PUBLIC, redirectTo("/again")));
    Egress door =
        door(
            host -> {
              lookedUp.add(host);
              return List.of(address(lookedUp.size() == 1 ? PUBLIC : "127.0.0.1"));
            });

    assertThat(failure(door, Fetch.get("http://rebound.example:" + outside.port() + "/")))
        .isEqualTo(Reason.ADDRESS_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.0.1./",
        "http://127.0.0.0x1/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[::127.0.0.1]/",
        "http://[::1]/",
        "http://[fe80::1%25eth0]/",
        "http://127%2e0.0.1/",
        "http://localhost/",
        "http://good.example@127.0.0.1/",
        "http://①②⑦.⓪.⓪.①/",
        "http://127。0。0。1/",
        "http://0/",
        "http://169.254.169.254/latest"
      })
  void refusesOddFormsOfAddresses(String url) throws Exception {
    Egress door = open(new Egress(rules(), "test", 8, NameLookup.system(), tls(), new Meters()));

    assertThat(failure(door, Fetch.get(url))).isEqualTo(Reason.ADDRESS_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a.example/",
        "file:///etc/passwd",
        "gopher://a.example",
        "jar:x!/",
        "javascript:1"
      })
  void refusesOtherSchemes(String url) throws Exception {
    assertThat(failure(door(), Fetch.get(url))).isEqualTo(Reason.SCHEME_REFUSED);
  }

  @Test
  void refusesARedirectToAnotherScheme() throws Exception {
    HostileServer server = open(HostileServer.answering(redirectTo("file:///etc/passwd")));

    assertThat(failure(door(server.place()), Fetch.get(server.url("/"))))
        .isEqualTo(Reason.SCHEME_REFUSED);
  }

  @Test
  void saysWhenANameIsNotKnown() throws Exception {
    Egress door =
        door(
            host -> {
              throw new java.net.UnknownHostException(host);
            });

    assertThat(failure(door, Fetch.get("http://nowhere.example/"))).isEqualTo(Reason.DNS_FAILED);
  }

  @Test
  void aResolverThatHangsCostsNoMoreThanTheDeadline() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Egress door =
        door(
            host -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return List.of();
            });

    assertThat(failure(door, quickly(Fetch.get("http://slow.example/"))))
        .isEqualTo(Reason.TIMED_OUT);
  }

  // Redirects.

  @Test
  void tellsTheRedirectsThatItFollowed() throws Exception {
    HostileServer server =
        open(
            HostileServer.answering(
                (request, out) ->
                    out.write(
                        bytes(
                            request.startsWith("GET /old ")
                                ? "HTTP/1.1 301 Moved\r\nLocation: /new#part\r\n\r\n"
                                : OK + "\r\nhere"))));

    Response response = response(door(server.place()), Fetch.get(server.url("/old")));

    assertThat(response.url()).hasToString(server.url("/new"));
    assertThat(response.hops()).hasSize(1);
    assertThat(response.hops().get(0).permanent()).isTrue();
  }

  @Test
  void givesUpOnARedirectLoop() throws Exception {
    HostileServer server = open(HostileServer.answering(redirectTo("/again")));

    Failed failed = (Failed) door(server.place()).fetch(Fetch.get(server.url("/")));

    assertThat(failed.reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
    assertThat(server.requests()).hasSize(6);
    assertThat(failed.hops()).hasSize(5);
  }

  @Test
  void reportsARedirectToAnotherHostToACallerWhoWantsIt() throws Exception {
    HostileServer server = open(HostileServer.answering(redirectTo("http://elsewhere.example/x")));

    Response response =
        response(door(server.place()), Fetch.get(server.url("/")).redirects(Redirects.SAME_HOST));

    assertThat(response.status()).isEqualTo(302);
    assertThat(response.headers().first("Location")).contains("http://elsewhere.example/x");
  }

  @Test
  void tellsValidatorsToNoOtherHost() throws Exception {
    HostileServer second =
        open(HostileServer.at("127.0.0.3", (r, out) -> out.write(bytes(OK + "\r\n"))));
    HostileServer first = open(HostileServer.answering(redirectTo(second.url("/"))));

    response(
        door(first.place(), second.place()),
        Fetch.get(first.url("/")).header("If-None-Match", "\"e1\"").header("Accept", "text/html"));

    assertThat(first.requests().get(0)).contains("If-None-Match: \"e1\"");
    assertThat(second.requests().get(0)).doesNotContain("If-None-Match").contains("text/html");
  }

  @Test
  void postsItsBodyAndFollowsNoRedirect() throws Exception {
    HostileServer server = open(HostileServer.answering(redirectTo("/other")));

    Response response =
        response(
            door(server.place()),
            Fetch.post(server.url("/hook"), "application/json", bytes("{}"))
                .header("webhook-id", "a1"));

    assertThat(response.status()).isEqualTo(302);
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0))
        .contains(
            "POST /hook", "Content-Type: application/json", "webhook-id: a1", "Content-Length: 2");
  }

  // Manners.

  @Test
  void saysWhoItIsAndSendsNoCookieBack() throws Exception {
    HostileServer server =
        open(
            HostileServer.answering(
                (request, out) ->
                    out.write(
                        bytes(
                            "HTTP/1.1 302 Found\r\nSet-Cookie: a=b\r\nLocation: /"
                                + (request.startsWith("GET /2") ? "3" : "2")
                                + "\r\nWWW-Authenticate: Basic\r\n\r\n"))));

    door(server.place())
        .fetch(Fetch.get(server.url("/1")).header("Cookie", "x=y").header("Host", "evil.example"));

    assertThat(server.requests())
        .allSatisfy(
            request ->
                assertThat(request)
                    .contains("User-Agent: test", "Host: " + server.place())
                    .doesNotContainIgnoringCase("cookie:")
                    .doesNotContainIgnoringCase("authorization:"));
  }

  @Test
  void keepsHeadersOfOneNameApart() throws Exception {
    HostileServer server = open(HostileServer.saying(OK + "Link: <a>\r\nlink: <b>\r\n\r\n"));

    Response response = response(door(server.place()), Fetch.get(server.url("/")));

    assertThat(response.headers().all("LINK")).containsExactly("<a>", "<b>");
  }

  @Test
  void givesAnErrorStatusAsAResponse() throws Exception {
    HostileServer server = open(HostileServer.saying("HTTP/1.1 503 No\r\nRetry-After: 9\r\n\r\nx"));

    assertThat(response(door(server.place()), Fetch.get(server.url("/"))).status()).isEqualTo(503);
  }

  // Time.

  @Test
  void endsADrippingBodyAtTheDeadline() throws Exception {
    HostileServer server = open(HostileServer.answering(drip(OK + "\r\n", "x")));

    assertThat(failure(door(server.place()), quickly(Fetch.get(server.url("/")))))
        .isEqualTo(Reason.TIMED_OUT);
  }

  @Test
  void endsDrippingHeadersAtTheDeadline() throws Exception {
    HostileServer server = open(HostileServer.answering(drip(OK, "A: b\r\n")));

    assertThat(failure(door(server.place()), quickly(Fetch.get(server.url("/")))))
        .isEqualTo(Reason.TIMED_OUT);
  }

  @Test
  void endsAFloodOfInterimAnswersAtTheDeadline() throws Exception {
    HostileServer server = open(HostileServer.answering(drip("", "HTTP/1.1 100 Continue\r\n\r\n")));

    assertThat(failure(door(server.place()), quickly(Fetch.get(server.url("/")))))
        .isEqualTo(Reason.TIMED_OUT);
  }

  @Test
  void endsATlsHandshakeThatNeverComes() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    HostileServer server = open(HostileServer.answering((request, out) -> hang(never)));

    assertThat(failure(door(server.place()), quickly(Fetch.get("https://" + server.place() + "/"))))
        .isEqualTo(Reason.TIMED_OUT);
  }

  @Test
  void theDeadlineHoldsForAllHopsTogether() throws Exception {
    HostileServer server =
        open(
            HostileServer.answering(
                (request, out) -> {
                  pause();
                  redirectTo("/again").answer(request, out);
                }));

    assertThat(failure(door(server.place()), quickly(Fetch.get(server.url("/")))))
        .isIn(Reason.TIMED_OUT, Reason.TOO_MANY_REDIRECTS);
  }

  @Test
  void aServerThatHangsDelaysNobodyElse() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    HostileServer stuck = open(HostileServer.answering((request, out) -> hang(never)));
    HostileServer quick = open(HostileServer.saying(OK + "\r\nquick"));
    Egress door = door(stuck.place(), quick.place());
    for (int i = 0; i < 6; i++) {
      Thread waiting = new Thread(() -> fetchQuietly(door, Fetch.get(stuck.url("/"))));
      waiting.setDaemon(true);
      waiting.start();
    }

    assertThat(body(door, Fetch.get(quick.url("/")))).isEqualTo("quick");
  }

  // Size.

  @Test
  void endsAnEndlessBodyAtTheCap() throws Exception {
    HostileServer server = open(HostileServer.answering(flood(OK + "\r\n", "x".repeat(8192))));

    assertThat(failure(door(server.place()), small(Fetch.get(server.url("/")))))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void endsAnEndlessChunkedBodyAtTheCap() throws Exception {
    String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
    HostileServer server =
        open(HostileServer.answering(flood(OK + "Transfer-Encoding: chunked\r\n\r\n", chunk)));

    assertThat(failure(door(server.place()), small(Fetch.get(server.url("/")))))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void endsAGzipBombAtTheCap() throws Exception {
    byte[] bomb = gzip(new byte[20_000_000]);
    assertThat(bomb.length).isLessThan(64 * 1024);
    HostileServer server = open(HostileServer.answering(encoded("gzip", bomb)));

    assertThat(failure(door(server.place()), small(Fetch.get(server.url("/")))))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void endsAGzipBombWithinAGzipAtTheCap() throws Exception {
    byte[] bomb = gzip(gzip(new byte[40_000_000]));
    HostileServer server = open(HostileServer.answering(encoded("gzip, gzip", bomb)));

    assertThat(failure(door(server.place()), small(Fetch.get(server.url("/")))))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void refusesABodyThatIsCompressedOverAndOver() throws Exception {
    HostileServer server =
        open(HostileServer.answering(encoded("gzip, gzip, gzip", gzip(gzip(gzip(bytes("x")))))));

    assertThat(failure(door(server.place()), small(Fetch.get(server.url("/")))))
        .isEqualTo(Reason.MALFORMED);
  }

  @Test
  void refusesAFloodOfHeaders() throws Exception {
    HostileServer server = open(HostileServer.answering(flood(OK, "A: b\r\n")));

    assertThat(failure(door(server.place()), Fetch.get(server.url("/"))))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void refusesAHeaderWithoutEnd() throws Exception {
    HostileServer server = open(HostileServer.answering(flood(OK + "A: ", "b".repeat(4096))));

    assertThat(failure(door(server.place()), Fetch.get(server.url("/"))))
        .isEqualTo(Reason.TOO_LARGE);
  }

  // Broken answers.

  @Test
  void decodesGzipAndBothKindsOfDeflate() throws Exception {
    byte[] text = "Bericht über Kämpfe".getBytes(StandardCharsets.UTF_8);
    HostileServer gzip = open(HostileServer.answering(encoded("gzip", gzip(text))));
    HostileServer zlib = open(HostileServer.answering(encoded("deflate", deflate(text, false))));
    HostileServer raw = open(HostileServer.answering(encoded("DEFLATE", deflate(text, true))));

    for (HostileServer server : List.of(gzip, zlib, raw)) {
      assertThat(response(door(server.place()), Fetch.get(server.url("/"))).body()).isEqualTo(text);
    }
  }

  @Test
  void namesABodyThatEndsTooEarly() throws Exception {
    byte[] whole = gzip(bytes("x".repeat(5000) + "y"));
    HostileServer half =
        open(HostileServer.answering(encoded("gzip", Arrays.copyOf(whole, whole.length - 12))));
    HostileServer length = open(HostileServer.saying(OK + "Content-Length: 99\r\n\r\nshort"));
    HostileServer chunk =
        open(HostileServer.saying(OK + "Transfer-Encoding: chunked\r\n\r\n50\r\nshort"));

    for (HostileServer server : List.of(half, length, chunk)) {
      assertThat(failure(door(server.place()), Fetch.get(server.url("/"))))
          .isEqualTo(Reason.TRUNCATED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot gzip at all",
        "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nwhatever",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nxx\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"
      })
  void namesAnswersThatAreNotHttp(String answer) throws Exception {
    HostileServer server = open(HostileServer.saying(answer));

    assertThat(failure(door(server.place()), Fetch.get(server.url("/"))))
        .isEqualTo(Reason.MALFORMED);
  }

  @Test
  void namesAServerThatHangsUp() throws Exception {
    HostileServer server = open(HostileServer.saying(""));
    HostileServer ssh = open(HostileServer.saying("SSH-2.0-OpenSSH_9.2\r\nHTTP/1.1 banana\r\n"));
    HostileServer gone = HostileServer.saying("");
    gone.close();

    assertThat(failure(door(server.place()), Fetch.get(server.url("/"))))
        .isEqualTo(Reason.CONNECT_FAILED);
    assertThat(failure(door(ssh.place()), Fetch.get(ssh.url("/"))))
        .isEqualTo(Reason.CONNECT_FAILED);
    assertThat(failure(door(gone.place()), Fetch.get(gone.url("/"))))
        .isEqualTo(Reason.CONNECT_FAILED);
  }

  @Test
  void speaksNoTlsWithAServerThatDoesNot() throws Exception {
    HostileServer server =
        open(HostileServer.answering((request, out) -> out.write(bytes("no\r\n\r\n"))));

    assertThat(failure(door(server.place()), quickly(Fetch.get("https://" + server.place() + "/"))))
        .isIn(Reason.CONNECT_FAILED, Reason.TIMED_OUT);
  }

  // Tools.

  private Egress door(String... allowed) throws Exception {
    return open(new Egress(rules(allowed), "test", 8, NameLookup.system(), tls(), new Meters()));
  }

  private Egress door(NameLookup names) throws Exception {
    return open(new Egress(rules(), "test", 8, names, tls(), new Meters()));
  }

  private static AddressRules rules(String... allowed) throws Exception {
    InetAddress standsForPublic = address(PUBLIC);
    return new AddressRules(
        Arrays.stream(allowed).map(AddressRange::parse).toList(),
        address ->
            address.equals(standsForPublic)
                ? Optional.empty()
                : SpecialAddresses.purposeOf(address));
  }

  private static InetAddress address(String literal) {
    return AddressRange.parse(literal).network();
  }

  private static SSLContext tls() throws NoSuchAlgorithmException {
    return SSLContext.getDefault();
  }

  private static Fetch quickly(Fetch fetch) {
    return fetch.within(
        new Limits(Duration.ofMillis(400), Duration.ofSeconds(5), 1 << 20, 1 << 20));
  }

  private static Fetch small(Fetch fetch) {
    return fetch.within(
        new Limits(Duration.ofSeconds(20), Duration.ofSeconds(5), 64 * 1024, 128 * 1024));
  }

  private static Reason failure(Egress door, Fetch fetch) throws InterruptedException {
    FetchResult result = door.fetch(fetch);
    assertThat(result).isInstanceOf(Failed.class);
    return ((Failed) result).reason();
  }

  private static Response response(Egress door, Fetch fetch) throws InterruptedException {
    FetchResult result = door.fetch(fetch);
    assertThat(result).isInstanceOf(Response.class);
    return (Response) result;
  }

  private static String body(Egress door, Fetch fetch) throws InterruptedException {
    return new String(response(door, fetch).body(), StandardCharsets.UTF_8);
  }

  private static void fetchQuietly(Egress door, Fetch fetch) {
    try {
      door.fetch(fetch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HostileServer.Answer redirectTo(String to) {
    return (request, out) ->
        out.write(bytes("HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n"));
  }

  private static HostileServer.Answer encoded(String coding, byte[] body) {
    return (request, out) -> {
      out.write(bytes(OK + "Content-Encoding: " + coding + "\r\n\r\n"));
      out.write(body);
    };
  }

  private static HostileServer.Answer flood(String head, String again) {
    return (request, out) -> {
      out.write(bytes(head));
      byte[] more = bytes(again);
      while (true) {
        out.write(more);
      }
    };
  }

  private static HostileServer.Answer drip(String head, String again) {
    return (request, out) -> {
      out.write(bytes(head));
      while (true) {
        out.write(bytes(again));
        out.flush();
        pause();
      }
    };
  }

  private static void pause() throws IOException {
    hang(new CountDownLatch(1), 90);
  }

  private static void hang(CountDownLatch until) throws IOException {
    hang(until, 20_000);
  }

  private static void hang(CountDownLatch until, long millis) throws IOException {
    try {
      until.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip =
        new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, raw))) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private <T extends AutoCloseable> T open(T closeable) {
    opened.add(closeable);
    return closeable;
  }
}
