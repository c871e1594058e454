package io.wirewatch.standalone.up;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret between alerting and the demo receiver: made once for a data folder, readable by its
 * owner only.
 */
final class HookSecret {
  private static final int BYTES = 32;

  private HookSecret() {}

  /** The file that holds it. */
  static Path file(Path folder) {
    return folder.resolve("newsroom-hook");
  }

  /** The secret, made where there is none yet. */
  static String of(Path folder) throws IOException {
    Path file = file(folder);
    if (Files.exists(file)) {
      return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }
    Files.createDirectories(folder);
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    String text = "whsec_" + Base64.getEncoder().encodeToString(secret);
    Files.createFile(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(file, text + "\n", StandardCharsets.US_ASCII);
    return text;
  }
}
