package io.wirewatch.alerting.mail;

import io.wirewatch.alerting.deliver.Answer;
import io.wirewatch.alerting.deliver.Channel;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.subscription.Tlp;
import io.wirewatch.runtime.settings.Secret;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/** Sends alerts by mail; all mails of one story are one thread. */
public final class EmailChannel implements Channel {
  private static final int CONNECT_MILLIS = 5_000;
  private static final int ANSWER_MILLIS = 15_000;

  private final Server server;
  private final Session session;
  private final Optional<Unsubscribing> unsubscribing;

  /**
   * The operator's mail server.
   *
   * @param host name or address
   * @param port port
   * @param tls whether STARTTLS is demanded
   * @param user user name; empty for none
   * @param password password; empty for none
   * @param from sender
   * @param ceiling the highest marking that may leave by mail
   */
  public record Server(
      String host,
      int port,
      boolean tls,
      Optional<String> user,
      Optional<Secret> password,
      String from,
      Tlp ceiling) {}

  public EmailChannel(Server server, Optional<Unsubscribing> unsubscribing) {
    this.server = server;
    this.unsubscribing = unsubscribing;
    Properties properties = new Properties();
    properties.put("mail.smtp.host", server.host());
    properties.put("mail.smtp.port", String.valueOf(server.port()));
    properties.put("mail.smtp.connectiontimeout", String.valueOf(CONNECT_MILLIS));
    properties.put("mail.smtp.timeout", String.valueOf(ANSWER_MILLIS));
    properties.put("mail.smtp.writetimeout", String.valueOf(ANSWER_MILLIS));
    properties.put("mail.smtp.auth", String.valueOf(server.user().isPresent()));
    properties.put("mail.smtp.starttls.enable", String.valueOf(server.tls()));
    properties.put("mail.smtp.starttls.required", String.valueOf(server.tls()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    this.session = Session.getInstance(properties);
  }

  @Override
  public String name() {
    return "email";
  }

  @Override
  public Tlp ceiling() {
    return server.ceiling();
  }

  @Override
  public Answer send(Alert alert, Sending sending) {
    try (Transport transport = session.getTransport("smtp")) {
      MimeMessage message = message(alert, sending);
      transport.connect(
          server.user().orElse(null), server.password().map(Secret::reveal).orElse(null));
      transport.sendMessage(message, message.getAllRecipients());
      return new Answer.Delivered(null);
    } catch (AuthenticationFailedException e) {
      return new Answer.RetryLater(Reason.BLOCKED, null, null);
    } catch (SendFailedException e) {
      boolean refused = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
      return refused
          ? new Answer.Refused(Reason.NOT_FOUND, null)
          : new Answer.RetryLater(Reason.CONNECT_FAILED, null, null);
    } catch (MessagingException e) {
      return new Answer.RetryLater(Reason.CONNECT_FAILED, null, null);
    }
  }

  MimeMessage message(Alert alert, Sending sending) throws MessagingException {
    AlertMail mail = AlertMail.of(alert);
    MimeBodyPart text = new MimeBodyPart();
    text.setText(mail.text(), "utf-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.html(), "utf-8", "html");
    MimeMessage message = new Identified(session, id(sending.deliveryId()));
    message.setFrom(new InternetAddress(server.from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(sending.address(), true));
    message.setSubject(mail.subject(), "utf-8");
    message.setSentDate(Date.from(alert.decidedAt()));
    message.setHeader("Auto-Submitted", "auto-generated");
    if (alert.story() != null) {
      String thread = id(thread(alert));
      message.setHeader("References", thread);
      message.setHeader("In-Reply-To", thread);
    }
    if (unsubscribing.isPresent()) {
      String link = unsubscribing.get().link(alert.subscription().id(), sending.address());
      message.setHeader("List-Unsubscribe", "<" + link + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    message.setContent(new MimeMultipart("alternative", text, html));
    return message;
  }

  /** Names the thread: it is the parent of all mails of a story, and is itself never sent. */
  private static String thread(Alert alert) {
    String name = alert.subscription().id() + "/" + alert.story().id();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private String id(String local) {
    return "<" + local + server.from().substring(server.from().lastIndexOf('@')) + ">";
  }

  /** A repeated attempt keeps its Message-ID, so that servers and readers know it again. */
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
