package io.wirewatch.runtime.http;

import io.wirewatch.runtime.lifecycle.Check;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers {@code /health/live} (the process answers) and {@code /health/ready} (every part does its
 * work, else which does not and why).
 */
final class HealthHandler extends Handler.Abstract {
  private final Supplier<Map<String, Check>> checks;

  HealthHandler(Supplier<Map<String, Check>> checks) {
    this.checks = checks;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    switch (Request.getPathInContext(request)) {
      case "/health/live" -> Answers.json(response, 200, Map.of("live", true), callback);
      case "/health/ready" -> answerReady(response, callback);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void answerReady(Response response, Callback callback) {
    Map<String, String> parts = new LinkedHashMap<>();
    checks
        .get()
        .forEach(
            (name, check) ->
                parts.put(name, check instanceof Check.NotReady not ? not.reason() : "ready"));
    boolean ready = parts.values().stream().allMatch("ready"::equals);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("ready", ready);
    answer.put("parts", parts);
    Answers.json(response, ready ? 200 : 503, answer, callback);
  }
}
