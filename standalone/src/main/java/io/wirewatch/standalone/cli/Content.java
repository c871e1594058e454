package io.wirewatch.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.runtime.egress.Egress;
import io.wirewatch.runtime.egress.Fetch;
import io.wirewatch.runtime.egress.FetchResult;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.standalone.cli.Items.Item;
import io.wirewatch.standalone.services.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/**
 * The bytes that an item names: a file, or else a URL, fetched through the one door out.
 *
 * @param bytes decompressed
 * @param headers of the answer, or as the item gives them
 * @param url where they came from; null where the item does not say
 */
record Content(byte[] bytes, Map<String, String> headers, String url) {
  private static final int MOST = 64 << 20;

  /** Loads contents; the network's client is made when the first URL is met. */
  static final class Loader {
    private Egress egress;

    /**
     * The bytes of an item.
     *
     * @throws ItemFault where it names none, or they cannot be had
     */
    Content load(Item item) throws ItemFault, IOException {
      JsonNode url = item.input().get("url");
      String address = url == null || url.isNull() ? null : url.asText();
      if (item.input().hasNonNull("file")) {
        return new Content(read(item), headers(item), address);
      }
      if (address == null) {
        throw new ItemFault("bad-input", "expected a file or a url");
      }
      return fetch(address);
    }

    private FetchResult fetched(String address) throws ItemFault {
      try {
        return egress.fetch(Fetch.get(address));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ItemFault("interrupted", "stopped while fetching " + address);
      }
    }

    private static byte[] read(Item item) throws ItemFault, IOException {
      try (InputStream in = Items.unzipped(Files.newInputStream(item.file()))) {
        byte[] bytes = in.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
          throw new ItemFault(
              "too-large", item.file() + " holds more than " + (MOST >> 20) + " MiB");
        }
        return bytes;
      }
    }

    private static Map<String, String> headers(Item item) {
      Map<String, String> headers = new HashMap<>();
      item.input()
          .path("headers")
          .properties()
          .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
      return headers;
    }

    private Content fetch(String address) throws ItemFault {
      if (egress == null) {
        egress = Egress.by(Catalogue.read(null, System.getenv(), Map.of()), new Meters());
      }
      FetchResult result = fetched(address);
      if (result instanceof FetchResult.Failed failed) {
        throw new ItemFault(failed.reason().wireName(), address + ": " + failed.detail());
      }
      FetchResult.Response response = (FetchResult.Response) result;
      if (response.status() / 100 != 2) {
        throw new ItemFault("http-status", address + " answered " + response.status());
      }
      Map<String, String> headers = new HashMap<>();
      response.headers().first("content-type").ifPresent(type -> headers.put("content-type", type));
      response
          .headers()
          .first("content-language")
          .ifPresent(l -> headers.put("content-language", l));
      return new Content(response.body(), headers, response.url().toString());
    }
  }
}
