package io.wirewatch.runtime.egress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.io.CloseMode;

/**
 * The HTTP client of one hop: one connection, to addresses looked up and checked beforehand, that
 * can be cut from another thread.
 *
 * <p>A client for each hop, and no pool, so that no connection outlives the check that allowed it.
 */
final class HopClient implements AutoCloseable {
  private static final Http1Config HTTP =
      Http1Config.custom()
          .setMaxHeaderCount(200)
          .setMaxLineLength(16 * 1024)
          .setMaxEmptyLineCount(5)
          .build();

  private final MinimalHttpClient http;
  private final BasicHttpClientConnectionManager connections;
  private volatile boolean cut;
  private volatile Socket socket;

  HopClient(
      List<InetAddress> addresses,
      AddressRules rules,
      boolean trusted,
      Fetch.Limits limits,
      SSLContext tls) {
    DetachedSocketFactory sockets =
        new DetachedSocketFactory() {
          @Override
          public Socket create(Proxy proxy) throws IOException {
            return open(new GuardedSocket(rules, trusted));
          }
        };
    connections =
        new BasicHttpClientConnectionManager(
            new DefaultHttpClientConnectionOperator(
                sockets,
                null,
                pinned(addresses),
                RegistryBuilder.<TlsSocketStrategy>create()
                    .register("https", new DefaultClientTlsStrategy(tls))
                    .build()),
            ManagedHttpClientConnectionFactory.builder().http1Config(HTTP).build());
    long connectMillis = limits.connect().toMillis();
    int deadlineMillis = Math.toIntExact(limits.deadline().toMillis());
    connections.setConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(connectMillis, TimeUnit.MILLISECONDS)
            .setSocketTimeout(deadlineMillis, TimeUnit.MILLISECONDS)
            .build());
    connections.setTlsConfig(
        TlsConfig.custom().setHandshakeTimeout(connectMillis, TimeUnit.MILLISECONDS).build());
    http = HttpClients.createMinimal(connections);
  }

  MinimalHttpClient http() {
    return http;
  }

  /** Ends whatever it is doing, at once; asked by the deadline. */
  void cut() {
    cut = true;
    closeSocket();
  }

  boolean wasCut() {
    return cut;
  }

  @Override
  public void close() {
    // The socket first: an orderly close would read the rest of an endless body.
    closeSocket();
    connections.close(CloseMode.IMMEDIATE);
    http.close(CloseMode.IMMEDIATE);
  }

  private Socket open(GuardedSocket fresh) throws IOException {
    socket = fresh;
    if (cut) {
      fresh.close();
      throw new IOException("the deadline has passed");
    }
    return fresh;
  }

  private void closeSocket() {
    Socket open = socket;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // Closing is all that we wanted; a socket that fails at it is closed.
        return;
      }
    }
  }

  private static DnsResolver pinned(List<InetAddress> addresses) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) {
        return addresses.toArray(InetAddress[]::new);
      }

      @Override
      public List<InetSocketAddress> resolve(String host, int port) {
        return addresses.stream().map(address -> new InetSocketAddress(address, port)).toList();
      }

      @Override
      public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return host;
      }
    };
  }
}
