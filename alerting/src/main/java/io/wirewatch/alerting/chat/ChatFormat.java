package io.wirewatch.alerting.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.alerting.deliver.Markup;
import io.wirewatch.alerting.deliver.Wording;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.article.SeverityLevel;
import io.wirewatch.contracts.wire.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What each chat understands; foreign text commands nothing in any of them. */
public enum ChatFormat {
  /** Slack's incoming webhooks: blocks of {@code mrkdwn}. */
  SLACK {
    @Override
    ObjectNode body(Alert alert) {
      ObjectNode body = Json.mapper().createObjectNode();
      body.put("text", slack(Wording.label(alert) + ": " + Wording.headline(alert)));
      ArrayNode blocks = body.putArray("blocks");
      section(blocks, "*" + slack(Wording.headline(alert)) + "*\n" + slack(Wording.label(alert)));
      section(blocks, lines(alert, ChatFormat::slackLink, ChatFormat::slack));
      return body;
    }

    private void section(ArrayNode blocks, String text) {
      ObjectNode section = blocks.addObject().put("type", "section");
      section.putObject("text").put("type", "mrkdwn").put("text", cut(text, SLACK_BLOCK));
    }
  },

  /** Microsoft Teams' workflows: one adaptive card. */
  TEAMS {
    @Override
    ObjectNode body(Alert alert) {
      ObjectNode body = Json.mapper().createObjectNode().put("type", "message");
      ObjectNode attachment = body.putArray("attachments").addObject();
      attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
      ObjectNode card = attachment.putObject("content");
      card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
      card.put("type", "AdaptiveCard").put("version", "1.4");
      ArrayNode content = card.putArray("body");
      block(content, markdown(Wording.headline(alert)))
          .put("weight", "bolder")
          .put("size", "medium");
      block(content, markdown(Wording.label(alert)));
      block(content, lines(alert, ChatFormat::markdownLink, ChatFormat::markdown));
      return body;
    }

    private ObjectNode block(ArrayNode content, String text) {
      return content.addObject().put("type", "TextBlock").put("wrap", true).put("text", text);
    }
  },

  /** Mattermost's incoming webhooks: Markdown. */
  MATTERMOST {
    @Override
    ObjectNode body(Alert alert) {
      return Json.mapper()
          .createObjectNode()
          .put(
              "text",
              "**"
                  + markdown(Wording.headline(alert))
                  + "**\n"
                  + markdown(Wording.label(alert))
                  + "\n"
                  + lines(alert, ChatFormat::markdownLink, ChatFormat::markdown));
    }
  },

  /** ntfy: a notification on a phone; the last part of the address is the topic. */
  NTFY {
    @Override
    ObjectNode body(Alert alert) {
      ObjectNode body = Json.mapper().createObjectNode();
      body.put("title", Wording.label(alert));
      body.put("message", cut(Wording.headline(alert), NTFY_MESSAGE));
      body.put("priority", priority(alert));
      alert.articles().stream()
          .map(AlertArticle::url)
          .filter(url -> !Markup.link(url).isEmpty())
          .findFirst()
          .ifPresent(url -> body.put("click", url));
      return body;
    }

    @Override
    Post post(String url, Alert alert) {
      URI address = URI.create(url);
      String path = address.getPath();
      int slash = path.lastIndexOf('/');
      ObjectNode body = body(alert).put("topic", path.substring(slash + 1));
      return new Post(address.resolve(path.substring(0, slash + 1)).toString(), bytes(body));
    }

    private int priority(Alert alert) {
      SeverityLevel level = alert.severity() == null ? null : alert.severity().level();
      return level == null || level == SeverityLevel.UNKNOWN ? 3 : 2 + level.ordinal();
    }
  };

  private static final int SLACK_BLOCK = 2_900;
  private static final int NTFY_MESSAGE = 1_000;
  private static final int MOST_ARTICLES = 10;

  /** What Markdown obeys. */
  private static final Pattern MARKDOWN = Pattern.compile("([\\\\`*_{}\\[\\]()#+\\-.!|~<>@:])");

  abstract ObjectNode body(Alert alert);

  /** What is posted, and where. */
  Post post(String url, Alert alert) {
    return new Post(url, bytes(body(alert)));
  }

  /**
   * A call of a chat's webhook.
   *
   * @param url where to
   * @param body JSON
   */
  record Post(String url, byte[] body) {}

  private interface Link {
    String of(String url, String title);
  }

  private interface Text {
    String of(String foreign);
  }

  private static String lines(Alert alert, Link link, Text text) {
    StringBuilder out = new StringBuilder();
    alert.articles().stream()
        .limit(MOST_ARTICLES)
        .forEach(
            article ->
                out.append("• ")
                    .append(link.of(article.url(), article.title()))
                    .append(" (")
                    .append(text.of(article.source()))
                    .append(")\n"));
    Wording.changes(alert).forEach(change -> out.append(text.of(change)).append('\n'));
    List<String> words = Wording.words(alert);
    if (!words.isEmpty()) {
      out.append("Matched: ").append(text.of(String.join(", ", words)));
    }
    return out.toString();
  }

  private static String slackLink(String url, String title) {
    String safe = Markup.link(url).replace("|", "%7C");
    return safe.isEmpty() ? slack(title) : "<" + safe + "|" + slack(title).replace("|", "¦") + ">";
  }

  /** Slack obeys only these three. */
  private static String slack(String foreign) {
    return flat(foreign).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String markdownLink(String url, String title) {
    String safe = Markup.link(url).replace("(", "%28").replace(")", "%29").replace(" ", "%20");
    return safe.isEmpty() ? markdown(title) : "[" + markdown(title) + "](" + safe + ")";
  }

  private static String markdown(String foreign) {
    return MARKDOWN.matcher(flat(foreign)).replaceAll("\\\\$1");
  }

  private static String flat(String foreign) {
    return foreign == null ? "" : Wording.line(foreign);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  private static byte[] bytes(ObjectNode body) {
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }
}
