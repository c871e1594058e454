package io.wirewatch.desk.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The files of the page: known by name, read once, told apart by their hash. */
final class PageFiles {
  private static final Map<String, String> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put("index.html", "text/html; charset=utf-8");
    TYPES.put("desk.css", "text/css; charset=utf-8");
    TYPES.put("icon.svg", "image/svg+xml");
    TYPES.put("world.json", "application/json");
    for (String script :
        new String[] {
          "desk", "dom", "words", "list", "day", "detail", "reader", "sources", "map"
        }) {
      TYPES.put(script + ".js", "text/javascript; charset=utf-8");
    }
  }

  private final Map<String, PageFile> files = new LinkedHashMap<>();

  PageFiles() {
    TYPES.forEach(
        (name, type) -> {
          byte[] bytes = read(name);
          String path = name.equals("index.html") ? "/" : "/" + name;
          String tag = "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "\"";
          files.put(path, new PageFile(type, bytes, tag));
        });
  }

  boolean answer(String path, Request request, Response response, Callback callback) {
    PageFile file = files.get(path);
    if (file == null) {
      return false;
    }
    response.getHeaders().put(HttpHeader.ETAG, file.tag());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
    if (file.tag().equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
      response.setStatus(304);
      callback.succeeded();
      return true;
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, file.type());
    response.write(true, ByteBuffer.wrap(file.bytes()), callback);
    return true;
  }

  private static byte[] read(String name) {
    try (InputStream in = PageFiles.class.getResourceAsStream("/desk/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the page's file " + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record PageFile(String type, byte[] bytes, String tag) {}
}
