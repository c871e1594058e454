package io.wirewatch.alerting.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.wirewatch.alerting.Alerts;
import io.wirewatch.alerting.Sample;
import io.wirewatch.alerting.deliver.Answer;
import io.wirewatch.alerting.deliver.Channel.Sending;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.subscription.Tlp;
import io.wirewatch.runtime.settings.Secret;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmailChannelTest {
  private static final Unsubscribing LINKS =
      new Unsubscribing(URI.create("https://desk.example/unsubscribe"), new Secret("key"));

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @Test
  void sendsTextAndHtmlWithTheWordsThatMatched() throws Exception {
    assertThat(send(Alerts.of(Sample.first()).get(0), "d1")).isInstanceOf(Answer.Delivered.class);

    MimeMultipart parts = (MimeMultipart) received(0).getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    String text = (String) parts.getBodyPart(0).getContent();
    assertThat(text)
        .contains("Attack on a border post, report a", "The Wire", "https://news.example/a")
        .contains("Why you get this");
    assertThat((String) parts.getBodyPart(1).getContent())
        .contains("<a href=\"https://news.example/a\">");
    assertThat(received(0).getSubject()).isEqualTo("[TLP:AMBER] Attack on a border post, report a");
  }

  @Test
  void keepsAllMailsOfAStoryInOneThread() throws Exception {
    List<Alert> alerts = Alerts.of(Sample.first(), Sample.enriched("b", "story-1", 10, 90, 1, 2));
    send(alerts.get(0), "d1");
    send(alerts.get(1), "d2");

    assertThat(received(0).getHeader("References"))
        .isNotEmpty()
        .isEqualTo(received(1).getHeader("References"));
    assertThat(received(1).getSubject()).isEqualTo("Re: " + received(0).getSubject());
    assertThat(received(0).getMessageID()).isNotEqualTo(received(1).getMessageID());
  }

  @Test
  void keepsItsMessageIdWhenItIsSentAgain() throws Exception {
    Alert alert = Alerts.of(Sample.first()).get(0);
    send(alert, "d1");
    send(alert, "d1");

    assertThat(received(0).getMessageID()).isEqualTo(received(1).getMessageID());
  }

  @Test
  void offersOneClickUnsubscribingByALinkThatProvesItself() throws Exception {
    send(Alerts.of(Sample.first()).get(0), "d1");

    assertThat(received(0).getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    String link = received(0).getHeader("List-Unsubscribe")[0].replaceAll("[\\s<>]", "");
    String token = link.substring(link.lastIndexOf('=') + 1);
    assertThat(LINKS.proves("border", "desk@example.org", token)).isTrue();
    assertThat(LINKS.proves("border", "other@example.org", token)).isFalse();
  }

  @Test
  void letsAHostileTitleCommandNothing() throws Exception {
    send(
        Alerts.of(
            "Attack\r\nBcc: all@example.org <script>alert(1)</script>", "javascript:alert(1)"),
        "d1");

    assertThat(received(0).getHeader("Bcc")).isNull();
    MimeMultipart parts = (MimeMultipart) received(0).getContent();
    assertThat((String) parts.getBodyPart(0).getContent()).doesNotContain("\nBcc:");
    assertThat((String) parts.getBodyPart(1).getContent())
        .doesNotContain("<script>")
        .doesNotContain("href=\"javascript");
  }

  @Test
  void triesAgainWhenTheServerDoesNotAnswer() {
    mail.stop();

    assertThat(send(Alerts.of(Sample.first()).get(0), "d1"))
        .isEqualTo(new Answer.RetryLater(Reason.CONNECT_FAILED, null, null));
  }

  private Answer send(Alert alert, String deliveryId) {
    EmailChannel.Server server =
        new EmailChannel.Server(
            "127.0.0.1",
            mail.getSmtp() == null ? 1 : mail.getSmtp().getPort(),
            false,
            Optional.empty(),
            Optional.empty(),
            "alerts@wirewatch.example",
            Tlp.AMBER);
    return new EmailChannel(server, Optional.of(LINKS))
        .send(alert, new Sending(deliveryId, "desk@example.org", ""));
  }

  private MimeMessage received(int i) {
    return mail.getReceivedMessages()[i];
  }
}
