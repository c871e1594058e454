package io.wirewatch.alerting.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
  private static final String OLD = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String NEW = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  private static final byte[] BODY = "{\"type\":\"alert.new\"}".getBytes(StandardCharsets.UTF_8);

  /** From the specification of Standard Webhooks. */
  @Test
  void signsThePublishedExample() {
    String signature =
        WebhookSignature.of(
            List.of(WebhookSignature.secret(OLD)),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1614265330),
            "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void isTakenByTheReferenceLibraryWithTheOldAndTheNewSecret() throws Exception {
    Instant now = Instant.now();
    String signature =
        WebhookSignature.of(
            List.of(WebhookSignature.secret(NEW), WebhookSignature.secret(OLD)), "id1", now, BODY);
    HttpHeaders headers =
        HttpHeaders.of(
            Map.of(
                "webhook-id", List.of("id1"),
                "webhook-timestamp", List.of(String.valueOf(now.getEpochSecond())),
                "webhook-signature", List.of(signature)),
            (name, value) -> true);

    new Webhook(OLD).verify(new String(BODY, StandardCharsets.UTF_8), headers);
    new Webhook(NEW).verify(new String(BODY, StandardCharsets.UTF_8), headers);
  }

  @Test
  void refusesASecretWithoutShowingIt() {
    assertThatThrownBy(() -> WebhookSignature.secret("hunter2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(() -> WebhookSignature.secret("whsec_dG9vc2hvcnQ="))
        .hasMessageContaining("24 to 64 bytes");
  }
}
