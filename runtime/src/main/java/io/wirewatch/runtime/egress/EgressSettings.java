package io.wirewatch.runtime.egress;

import io.wirewatch.runtime.settings.Setting;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.ValueType;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Settings of the door out to the network. */
public final class EgressSettings {
  public static final Setting<List<AddressRange>> ALLOWED =
      Setting.of(
          "egress.allowed",
          ValueType.of(
                  "a range such as 10.1.0.0/16 or an address and port such as 127.0.0.1:8080",
                  AddressRange::parse)
              .list(),
          "",
          "Addresses that may be connected to though they are not public, when the operator's own URL leads there.");
  public static final Setting<String> USER_AGENT =
      Setting.of(
          "egress.user-agent",
          ValueType.text(),
          "Wirewatch/0.1 (news monitoring; feed reader)",
          "What we call ourselves to servers; `egress.contact` takes the place of the brackets.");
  public static final Setting<Optional<URI>> CONTACT =
      Setting.optional(
          "egress.contact",
          ValueType.httpUri(),
          "A page that says who you are and how to reach you; servers are told of it.");
  public static final Setting<Integer> PARALLEL =
      Setting.of(
          "egress.parallel",
          ValueType.integer(1, 1024),
          "64",
          "Exchanges at the same time; others wait for their turn.");

  private EgressSettings() {}

  /** All of them. */
  public static List<Setting<?>> all() {
    return List.of(ALLOWED, USER_AGENT, CONTACT, PARALLEL);
  }

  /** What we call ourselves: product, version, and where whoever runs it is to be reached. */
  public static String userAgent(Settings settings) {
    String name = settings.get(USER_AGENT);
    return settings
        .get(CONTACT)
        .map(page -> name.replaceFirst("\\s*\\(.*", "") + " (+" + page + ")")
        .orElse(name);
  }
}
