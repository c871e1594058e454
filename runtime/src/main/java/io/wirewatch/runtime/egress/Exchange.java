package io.wirewatch.runtime.egress;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.runtime.egress.BodyReader.Body;
import io.wirewatch.runtime.egress.FetchResult.Failed;
import io.wirewatch.runtime.egress.FetchResult.Hop;
import io.wirewatch.runtime.egress.FetchResult.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** One run of a {@link Fetch}: hop after hop, until a server answers or a bound is met. */
final class Exchange {
  private static final int MAX_HOPS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<String> OURS =
      Set.of(
          "host",
          "user-agent",
          "accept-encoding",
          "content-length",
          "transfer-encoding",
          "connection",
          "cookie",
          "authorization",
          "content-type");

  private final Fetch fetch;
  private final Egress egress;
  private final long began = System.nanoTime();
  private final List<Hop> hops = new ArrayList<>();

  Exchange(Fetch fetch, Egress egress) {
    this.fetch = fetch;
    this.egress = egress;
  }

  FetchResult run() {
    try {
      return follow();
    } catch (Ended e) {
      return new Failed(e.reason, e.getMessage(), hops, took());
    }
  }

  private FetchResult follow() throws Ended {
    WebAddress at = parse(fetch.url());
    boolean trusted = fetch.cause() == null || inAllowedRange(fetch.cause());
    while (true) {
      List<InetAddress> addresses = lookUp(at);
      for (InetAddress address : addresses) {
        Optional<String> refusal = egress.rules().refusal(address, at.port(), trusted);
        if (refusal.isPresent()) {
          throw new Ended(Reason.ADDRESS_REFUSED, at.host() + ": " + refusal.get());
        }
      }
      Response response = ask(at, addresses, trusted);
      Optional<WebAddress> next = next(at, response);
      if (next.isEmpty()) {
        return response;
      }
      if (hops.size() == MAX_HOPS) {
        throw new Ended(Reason.TOO_MANY_REDIRECTS, "more than " + MAX_HOPS + " redirects");
      }
      hops.add(new Hop(at.uri(), response.status(), next.get().uri().toString()));
      int port = at.port();
      trusted = trusted && addresses.stream().allMatch(a -> egress.rules().allows(a, port));
      at = next.get();
    }
  }

  /** Where a response leads, where it is a redirect that this fetch follows. */
  private Optional<WebAddress> next(WebAddress at, Response response) throws Ended {
    Optional<String> location = response.headers().first("location");
    boolean asks = fetch.method().equals("GET") || fetch.method().equals("HEAD");
    if (!REDIRECTS.contains(response.status())
        || location.isEmpty()
        || !asks
        || fetch.redirects() == Fetch.Redirects.REPORT) {
      return Optional.empty();
    }
    WebAddress to = parse(WebAddress.resolve(at.uri(), location.get()));
    boolean leaves = !to.host().equals(at.host());
    return leaves && fetch.redirects() == Fetch.Redirects.SAME_HOST
        ? Optional.empty()
        : Optional.of(to);
  }

  private Response ask(WebAddress at, List<InetAddress> addresses, boolean trusted) throws Ended {
    Duration left = left();
    try (HopClient client =
        new HopClient(addresses, egress.rules(), trusted, fetch.limits(), egress.tls())) {
      ScheduledFuture<?> deadline =
          egress.clock().schedule(client::cut, left.toNanos(), TimeUnit.NANOSECONDS);
      try {
        return send(client, at);
      } catch (IOException | HttpException | RuntimeException e) {
        throw client.wasCut()
            ? new Ended(Reason.TIMED_OUT, "no whole answer within " + fetch.limits().deadline())
            : ended(e);
      } finally {
        deadline.cancel(false);
      }
    }
  }

  private Response send(HopClient client, WebAddress at) throws IOException, HttpException, Ended {
    HttpUriRequestBase request = new HttpUriRequestBase(fetch.method(), at.uri());
    request.setHeader("User-Agent", egress.userAgent());
    request.setHeader("Accept-Encoding", "gzip, deflate");
    request.setHeader("Connection", "close");
    boolean moved = !hops.isEmpty() && !hops.get(0).url().getHost().equals(at.uri().getHost());
    fetch
        .headers()
        .forEach(
            (name, value) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              // What was meant for one host is not told to another.
              if (!OURS.contains(lower) && (!moved || lower.startsWith("accept"))) {
                request.setHeader(name, value);
              }
            });
    if (fetch.body().length > 0) {
      String type = fetch.headers().getOrDefault("Content-Type", "application/octet-stream");
      request.setEntity(new ByteArrayEntity(fetch.body(), ContentType.parse(type)));
    }
    HttpHost host = new HttpHost(at.scheme(), at.host(), at.port());
    // Not closed on the way out: closing would read the rest; the client closes the socket.
    ClassicHttpResponse answer = client.http().executeOpen(host, request, null);
    Headers headers = new Headers();
    for (var header : answer.getHeaders()) {
      headers.add(header.getName(), header.getValue() == null ? "" : header.getValue());
    }
    HttpEntity entity = answer.getEntity();
    InputStream in = entity == null ? null : entity.getContent();
    Body body = BodyReader.read(in, headers.all("content-encoding"), fetch.limits());
    return new Response(at.uri(), answer.getCode(), headers, whole(body), hops, took());
  }

  private static byte[] whole(Body body) throws Ended {
    if (body instanceof Body.TooLarge large) {
      throw new Ended(Reason.TOO_LARGE, large.detail());
    }
    if (body instanceof Body.Truncated truncated) {
      throw new Ended(Reason.TRUNCATED, truncated.detail());
    }
    if (body instanceof Body.Malformed malformed) {
      throw new Ended(Reason.MALFORMED, malformed.detail());
    }
    return ((Body.Whole) body).bytes();
  }

  private List<InetAddress> lookUp(WebAddress at) throws Ended {
    try {
      return egress.lookUp(at.host(), left());
    } catch (UnknownHostException e) {
      throw new Ended(Reason.DNS_FAILED, at.host() + " is not known");
    } catch (SocketTimeoutException e) {
      throw new Ended(Reason.TIMED_OUT, "looking up " + at.host() + " took too long");
    }
  }

  private boolean inAllowedRange(String page) throws Ended {
    if (egress.rules().allowNothing()
        || !(WebAddress.parse(page) instanceof WebAddress.Parsed.Good good)) {
      return false;
    }
    WebAddress at = good.address();
    try {
      return egress.lookUp(at.host(), left()).stream()
          .allMatch(address -> egress.rules().allows(address, at.port()));
    } catch (IOException e) {
      return false;
    }
  }

  private static WebAddress parse(String link) throws Ended {
    WebAddress.Parsed parsed = WebAddress.parse(link);
    if (parsed instanceof WebAddress.Parsed.Good good) {
      return good.address();
    }
    if (parsed instanceof WebAddress.Parsed.OtherScheme other) {
      throw new Ended(Reason.SCHEME_REFUSED, other.detail());
    }
    if (parsed instanceof WebAddress.Parsed.OddHost odd) {
      throw new Ended(Reason.ADDRESS_REFUSED, odd.detail());
    }
    throw new Ended(Reason.MALFORMED, ((WebAddress.Parsed.NoLink) parsed).detail());
  }

  private Duration left() throws Ended {
    Duration left = fetch.limits().deadline().minus(took());
    if (left.isNegative() || left.isZero()) {
      throw new Ended(Reason.TIMED_OUT, "no whole answer within " + fetch.limits().deadline());
    }
    return left;
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static Ended ended(Exception e) {
    Reason reason = Reason.CONNECT_FAILED;
    if (e instanceof AddressRefused) {
      reason = Reason.ADDRESS_REFUSED;
    } else if (e instanceof MessageConstraintException) {
      reason = Reason.TOO_LARGE;
    } else if (e instanceof TruncatedChunkException
        || e instanceof ConnectionClosedException && !(e instanceof NoHttpResponseException)) {
      reason = Reason.TRUNCATED;
    } else if (e instanceof MalformedChunkCodingException
        || e instanceof ProtocolException
        || e instanceof HttpException
        || e instanceof ClientProtocolException
        || e instanceof RuntimeException) {
      reason = Reason.MALFORMED;
    } else if (e instanceof SocketTimeoutException && !(e instanceof HttpHostConnectException)) {
      reason = Reason.TIMED_OUT;
    }
    String prefix = e instanceof SSLException ? "TLS: " : "";
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new Ended(reason, prefix + message);
  }

  /** Leaves the run with a reason. */
  private static final class Ended extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    Ended(Reason reason, String detail) {
      super(detail);
      this.reason = reason;
    }
  }
}
